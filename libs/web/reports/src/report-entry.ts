import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Language } from '@mizan/domain';
import { paths, reportFiles, type ReportFile, type ReportSummary } from '@mizan/contract';
import { apiAddress, DayPipe, LocalTextView, Wording } from '@mizan/web/platform';
import { DocumentChoice } from './documents/document-choice';
import { ReportFingerprint } from './report-fingerprint';

/** One issued report: what it covers, who froze it, its fingerprint and its documents. */
@Component({
  selector: 'mz-report-entry',
  imports: [DayPipe, DocumentChoice, LocalTextView, ReportFingerprint, RouterLink, TranslocoPipe],
  templateUrl: './report-entry.html',
  styleUrl: './report-entry.scss',
})
export class ReportEntry {
  readonly project = input.required<string>();
  readonly report = input.required<ReportSummary>();

  private readonly wording = inject(Wording);
  protected readonly files = reportFiles;
  protected readonly span = computed(() => {
    const { from, to } = this.report();
    return this.wording.words('reports.span', { from: this.wording.day(from), to: this.wording.day(to) });
  });
  protected readonly frozen = computed(() => {
    const { frozenAt, frozenBy } = this.report();
    return this.wording.words('reports.frozen-by', { at: this.wording.instant(frozenAt), name: frozenBy.name });
  });
  protected readonly addressOf = computed(() => {
    const [project, { id }] = [this.project(), this.report()];
    return (file: ReportFile, language: Language) => apiAddress(paths.document(project, id, file, language));
  });
}
