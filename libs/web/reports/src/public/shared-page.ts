import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { paths, type SharedReports } from '@mizan/contract';
import {
  DayPipe,
  LocalTextView,
  pageTitle,
  PluralPipe,
  ProblemText,
  readApi,
  Wording,
  WordsPipe,
} from '@mizan/web/platform';
import { EmptyState, ErrorState, LoadingSkeleton } from '@mizan/web/ui';
import { issuedReports } from '../issued-reports';
import { AboutFingerprints } from './about-fingerprints';
import { SharedReport } from './shared-report';

/** What a share link leads to, for people without an account: the project, its reports and their documents. */
@Component({
  selector: 'mz-shared-page',
  imports: [
    AboutFingerprints,
    DayPipe,
    EmptyState,
    ErrorState,
    LoadingSkeleton,
    LocalTextView,
    PluralPipe,
    RouterLink,
    SharedReport,
    WordsPipe,
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
  /** Those that hold; the replaced ones are folded away, unless the link leads to nothing else. */
  protected readonly listed = computed(() => {
    const { current, replaced } = issuedReports(this.shared()?.reports ?? []);
    return current.length > 0 ? { first: current, folded: replaced } : { first: replaced, folded: [] };
  });
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
}
