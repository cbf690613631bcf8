import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Language } from '@mizan/domain';
import { paths, type PublicReport, type ReportFile } from '@mizan/contract';
import { apiAddress, DayPipe, InstantPipe, LocalTextView, Wording } from '@mizan/web/platform';
import { DocumentChoice } from '../documents/document-choice';
import { ReportFingerprint } from '../report-fingerprint';

/** One report that a share link leads to: what it covers, whether it still holds, its documents and its fingerprint. */
@Component({
  selector: 'mz-shared-report',
  imports: [DayPipe, DocumentChoice, InstantPipe, LocalTextView, ReportFingerprint, TranslocoPipe],
  template: `
    <h2><mz-local-text [text]="report().title" /></h2>
    @if (isReplaced()) {
      <p class="replaced">{{ replacement() }}</p>
    }
    <p>{{ span() }}</p>
    <p class="about">
      {{ 'reports.shared.as-of' | transloco: { day: (report().to | day), at: (report().frozenAt | instant) } }}
    </p>
    <mz-document-choice [large]="!isReplaced()" [title]="report().title" [files]="files()" [addressOf]="addressOf()" />
    <mz-report-fingerprint [sha256]="report().sha256" />
  `,
  styleUrl: './shared-report.scss',
})
export class SharedReport {
  /** The secret part of the link. */
  readonly token = input.required<string>();
  readonly report = input.required<PublicReport>();
  readonly files = input.required<readonly ReportFile[]>();
  /** The reports that the link leads to, among which may be the one that replaced it. */
  readonly among = input.required<readonly PublicReport[]>();

  private readonly wording = inject(Wording);

  protected readonly isReplaced = computed(() => this.report().supersededBy !== null);
  protected readonly replacement = computed(() => {
    const other = this.among().find(({ id }) => id === this.report().supersededBy);
    if (other === undefined) return this.wording.words('reports.was-replaced');
    const title = this.wording.text(other.title);
    return this.wording.words('reports.replaced-by', { title, at: this.wording.instant(other.frozenAt) });
  });
  protected readonly span = computed(() => {
    const { from, to } = this.report();
    return this.wording.words('reports.span', { from: this.wording.day(from), to: this.wording.day(to) });
  });
  protected readonly addressOf = computed(() => {
    const [token, { id }] = [this.token(), this.report()];
    return (file: ReportFile, language: Language) => apiAddress(paths.sharedDocument(token, id, file, language));
  });
}
