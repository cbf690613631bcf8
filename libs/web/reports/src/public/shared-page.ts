import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Language } from '@mizan/domain';
import { paths, type PublicReport, type ReportFile, type SharedReports } from '@mizan/contract';
import {
  apiAddress,
  DayPipe,
  InstantPipe,
  LocalTextView,
  pageTitle,
  ProblemText,
  readApi,
  Wording,
} from '@mizan/web/platform';
import { EmptyState, ErrorState, LoadingSkeleton } from '@mizan/web/ui';
import { DocumentChoice } from '../documents/document-choice';
import { ReportFingerprint } from '../report-fingerprint';
import { AboutFingerprints } from './about-fingerprints';

/** What a share link leads to, for people without an account: the project, its reports and their documents. */
@Component({
  selector: 'mz-shared-page',
  imports: [
    AboutFingerprints,
    DayPipe,
    DocumentChoice,
    EmptyState,
    ErrorState,
    InstantPipe,
    LoadingSkeleton,
    LocalTextView,
    ReportFingerprint,
    TranslocoPipe,
  ],
  templateUrl: './shared-page.html',
  styleUrl: './public-page.scss',
})
export class SharedPage {
  /** The secret part of the link, from the route. */
  readonly token = input.required<string>();

  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);

  protected readonly read = readApi<SharedReports>(() => paths.shared(this.token()));
  protected readonly shared = this.read.value;
  /** The link itself is of no use: trying again would not help. */
  protected readonly isNotValid = computed(() => this.read.problem()?.code === 'link-not-valid');
  protected readonly failure = computed(() => {
    const problem = this.read.problem();
    return problem === null ? '' : this.problems.sentence(problem);
  });
  protected readonly loading = computed(() => this.wording.words('reports.loading'));

  constructor() {
    pageTitle(() => {
      const project = this.shared()?.project;
      return project && this.wording.text(project.title);
    });
  }

  protected addressOf({ id }: PublicReport): (file: ReportFile, language: Language) => string {
    return (file, language) => apiAddress(paths.sharedDocument(this.token(), id, file, language));
  }

  /** Which report replaced it, where the link leads to that one too. */
  protected replacementOf({ supersededBy }: PublicReport): string {
    const other = this.shared()?.reports.find(({ id }) => id === supersededBy);
    if (other === undefined) return this.wording.words('reports.was-replaced');
    const title = this.wording.text(other.title);
    return this.wording.words('reports.replaced-by', { title, at: this.wording.instant(other.frozenAt) });
  }

  protected spanOf({ from, to }: PublicReport): string {
    return this.wording.words('reports.span', { from: this.wording.day(from), to: this.wording.day(to) });
  }
}
