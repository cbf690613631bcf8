import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { limits, paths, type Page, type ReportDownload } from '@mizan/contract';
import { InstantPipe, ProblemText, readApi, Wording, WordsPipe } from '@mizan/web/platform';
import { ErrorState, LoadingSkeleton } from '@mizan/web/ui';

const shownFirst = 20;

/** Who downloaded what of a report, the newest first; read once somebody unfolds it. */
@Component({
  selector: 'mz-download-log',
  imports: [ErrorState, InstantPipe, LoadingSkeleton, MatButton, WordsPipe],
  template: `
    <details (toggle)="toggle($event)">
      <summary>{{ 'reports.log.title' | words }}</summary>
      @if (lines(); as lines) {
        @if (lines.length > 0) {
          <table>
            <caption class="mz-aside">
              {{
                'reports.log.title' | words
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">{{ 'reports.log.when' | words }}</th>
                <th scope="col">{{ 'reports.log.who' | words }}</th>
                <th scope="col">{{ 'reports.log.what' | words }}</th>
              </tr>
            </thead>
            <tbody>
              @for (line of lines; track $index) {
                <tr>
                  <td>{{ line.at | instant }}</td>
                  <td>
                    @if (line.shareLink; as link) {
                      {{ 'reports.log.by-link' | words }} <bdi>{{ link.label }}</bdi>
                    } @else {
                      <bdi>{{ line.person?.name }}</bdi>
                    }
                  </td>
                  <td>
                    <bdi dir="ltr">{{ line.file }}</bdi> · {{ 'language.' + line.language | words }}
                  </td>
                </tr>
              }
            </tbody>
          </table>
          @if (canShowMore()) {
            <button matButton type="button" (click)="showMore()">{{ 'reports.log.more' | words }}</button>
          }
        } @else {
          <p class="about">{{ 'reports.log.none' | words }}</p>
        }
      } @else if (failure(); as sentence) {
        <mz-error-state
          [title]="'reports.log.unread' | words"
          [explanation]="sentence"
          [retryLabel]="'button.retry' | words"
          (retry)="read.reload()"
        />
      } @else if (isOpen()) {
        <mz-loading-skeleton [label]="loading()" [blocks]="[6]" />
      }
    </details>
  `,
  styleUrl: './download-log.scss',
})
export class DownloadLog {
  readonly project = input.required<string>();
  /** Id of the report. */
  readonly report = input.required<string>();

  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);

  protected readonly isOpen = signal(false);
  private readonly limit = signal(shownFirst);
  protected readonly read = readApi<Page<ReportDownload>>(() =>
    this.isOpen() ? `${paths.downloads(this.project(), this.report())}?limit=${this.limit()}` : undefined,
  );
  protected readonly lines = computed(() => this.read.value()?.items ?? null);
  protected readonly canShowMore = computed(
    () => this.read.value()?.nextCursor != null && this.limit() < limits.pageSize,
  );
  protected readonly failure = computed(() => {
    const problem = this.read.problem();
    return problem === null ? '' : this.problems.sentence(problem);
  });
  protected readonly loading = computed(() => this.wording.words('reports.log.loading'));

  protected toggle(event: Event): void {
    this.isOpen.set(event.target instanceof HTMLDetailsElement && event.target.open);
  }

  protected showMore(): void {
    this.limit.update((limit) => Math.min(limit * 5, limits.pageSize));
  }
}
