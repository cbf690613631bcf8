import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { languages } from '@mizan/domain';
import { paths, type ReportSummary } from '@mizan/contract';
import { DayPipe, LocalTextView, Wording } from '@mizan/web/platform';
import { shortened } from './shortened';

/** One issued report: what it covers, who froze it, its fingerprint and its workbook in every language. */
@Component({
  selector: 'mz-report-entry',
  imports: [DayPipe, LocalTextView, MatButton, RouterLink, TranslocoPipe],
  templateUrl: './report-entry.html',
  styleUrl: './report-entry.scss',
})
export class ReportEntry {
  readonly project = input.required<string>();
  readonly report = input.required<ReportSummary>();

  private readonly wording = inject(Wording);
  protected readonly copied = signal('');
  protected readonly span = computed(() => {
    const { from, to } = this.report();
    return this.wording.words('reports.span', { from: this.wording.day(from), to: this.wording.day(to) });
  });
  protected readonly frozen = computed(() => {
    const { frozenAt, frozenBy } = this.report();
    return this.wording.words('reports.frozen-by', { at: this.wording.instant(frozenAt), name: frozenBy.name });
  });
  protected readonly fingerprint = computed(() => shortened(this.report().sha256));
  /** Plain links of the same origin: the browser sends the session's cookie and saves the file by itself. */
  protected readonly workbooks = computed(() =>
    languages.map((language) => ({
      language,
      name: this.wording.words(`reports.workbook-in.${language}`),
      label: this.wording.words('reports.download', {
        title: this.wording.text(this.report().title),
        name: this.wording.words(`reports.workbook-in.${language}`),
      }),
      address: `/api/${paths.workbook(this.project(), this.report().id, language)}`,
    })),
  );

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.report().sha256);
      this.copied.set(this.wording.words('reports.copied'));
    } catch {
      // Some browsers forbid it: the whole fingerprint is then shown, to be copied by hand.
      this.copied.set(this.report().sha256);
    }
  }
}
