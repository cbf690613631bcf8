import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Language } from '@mizan/domain';
import { paths, reportFiles, type ReportFile, type ReportSummary } from '@mizan/contract';
import { apiAddress, DayPipe, LocalTextView, Wording, WordsPipe } from '@mizan/web/platform';
import { DocumentChoice } from './documents/document-choice';
import { PackageMaker } from './documents/package-maker';
import { ReportFingerprint } from './report-fingerprint';
import { ReportWording } from './report-wording';

/** One issued report: what it covers, who froze it, its fingerprint and its documents. */
@Component({
  selector: 'mz-report-entry',
  imports: [DayPipe, DocumentChoice, LocalTextView, PackageMaker, ReportFingerprint, RouterLink, WordsPipe],
  templateUrl: './report-entry.html',
  styleUrl: './report-entry.scss',
})
export class ReportEntry {
  readonly project = input.required<string>();
  readonly report = input.required<ReportSummary>();
  /** The issued reports, among which are the one that it replaced and the one that replaced it. */
  readonly among = input<readonly ReportSummary[]>([]);
  /** Where its documents are what a reader came for. */
  readonly large = input(false);

  private readonly wording = inject(Wording);
  private readonly texts = inject(ReportWording);
  protected readonly files = reportFiles;
  protected readonly span = computed(() => this.texts.span(this.report()));
  protected readonly frozen = computed(() => {
    const { frozenAt, frozenBy } = this.report();
    return this.wording.words('reports.frozen-by', { at: this.wording.instant(frozenAt), name: frozenBy.name });
  });
  protected readonly replacedBy = computed(() =>
    this.texts.naming('reports.replaced-by', this.report().supersededBy, this.among()),
  );
  protected readonly replaces = computed(() =>
    this.texts.naming('reports.replaces', this.report().supersedes, this.among()),
  );
  protected readonly of = computed(() => {
    const { id, values } = this.report();
    return { packages: paths.packages(this.project(), id), values };
  });
  protected readonly addressOf = computed(() => {
    const [project, { id }] = [this.project(), this.report()];
    return (file: ReportFile, language: Language) => apiAddress(paths.document(project, id, file, language));
  });
}
