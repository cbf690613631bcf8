import { Component, computed, inject, input } from '@angular/core';
import type { Language } from '@mizan/domain';
import { paths, type PublicReport, type ReportFile, type SharedReports } from '@mizan/contract';
import { apiAddress, DayPipe, InstantPipe, LocalTextView, WordsPipe } from '@mizan/web/platform';
import { DocumentChoice } from '../documents/document-choice';
import { ReportFingerprint } from '../report-fingerprint';
import { ReportWording } from '../report-wording';

/** One report that a share link leads to: what it covers, whether it still holds, its documents and its fingerprint. */
@Component({
  selector: 'mz-shared-report',
  imports: [DayPipe, DocumentChoice, InstantPipe, LocalTextView, ReportFingerprint, WordsPipe],
  template: `
    <h2><mz-local-text [text]="report().title" /></h2>
    @if (isReplaced()) {
      <p class="replaced">{{ replacedBy() || ('reports.was-replaced' | words) }}</p>
    }
    <p>{{ span() }}</p>
    <p class="about">
      {{ 'reports.shared.as-of' | words: { day: (report().to | day), at: (report().frozenAt | instant: timeZone()) } }}
    </p>
    <mz-document-choice
      [large]="!isReplaced()"
      [title]="report().title"
      [files]="shared().files"
      [addressOf]="addressOf()"
      [of]="of()"
    />
    <mz-report-fingerprint [sha256]="report().sha256" />
  `,
  styleUrl: './shared-report.scss',
})
export class SharedReport {
  /** The secret part of the link. */
  readonly token = input.required<string>();
  readonly report = input.required<PublicReport>();
  /** All that the link leads to: the project, and the reports among which may be the one that replaced it. */
  readonly shared = input.required<SharedReports>();

  private readonly texts = inject(ReportWording);

  protected readonly timeZone = computed(() => this.shared().project.timeZone);
  protected readonly isReplaced = computed(() => this.report().supersededBy !== null);
  protected readonly replacedBy = computed(() =>
    this.texts.naming('reports.replaced-by', this.report().supersededBy, this.shared().reports, this.timeZone()),
  );
  protected readonly span = computed(() => this.texts.span(this.report()));
  protected readonly of = computed(() => {
    const { id, values } = this.report();
    return { packages: paths.sharedPackages(this.token(), id), values };
  });
  protected readonly addressOf = computed(() => {
    const [token, { id }] = [this.token(), this.report()];
    return (file: ReportFile, language: Language) => apiAddress(paths.sharedDocument(token, id, file, language));
  });
}
