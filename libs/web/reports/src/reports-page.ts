import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { todayIn } from '@mizan/domain';
import { limits, paths, type Framework, type Page, type ReportSummary } from '@mizan/contract';
import { PluralPipe, ProblemText, ProjectStore, readApi, SessionStore, Wording } from '@mizan/web/platform';
import { EmptyState, ErrorState, LoadingSkeleton } from '@mizan/web/ui';
import { FreezeForm } from './freeze-form';
import { issuedReports } from './issued-reports';
import { ReportEntry } from './report-entry';
import { DownloadLog } from './sharing/download-log';
import { ShareLinks } from './sharing/share-links';

/** The issued reports with their documents, and the place where a new one is frozen. */
@Component({
  selector: 'mz-reports-page',
  imports: [
    DownloadLog,
    EmptyState,
    ErrorState,
    FreezeForm,
    LoadingSkeleton,
    MatButton,
    PluralPipe,
    ReportEntry,
    ShareLinks,
    TranslocoPipe,
  ],
  templateUrl: './reports-page.html',
  styleUrl: './reports-page.scss',
})
export class ReportsPage {
  readonly project = input.required<string>();

  private readonly session = inject(SessionStore);
  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);
  private readonly about = inject(ProjectStore).project;

  protected readonly read = readApi<Page<ReportSummary>>(
    () => `${paths.reports(this.project())}?limit=${limits.pageSize}`,
  );
  protected readonly canIssue = computed(() => this.session.can('issue-report'));
  /** Only who freezes needs the periods. */
  private readonly frameworkRead = readApi<Framework>(() =>
    this.canIssue() ? paths.framework(this.project()) : undefined,
  );
  protected readonly isFreezing = signal(false);
  /** Frozen in this sitting, shown at once. */
  private readonly fresh = signal<readonly ReportSummary[]>([]);
  protected readonly news = signal('');

  protected readonly reports = computed<ReportSummary[] | null>(() => {
    const page = this.read.value();
    if (page === undefined) return null;
    const known = new Set(page.items.map(({ id }) => id));
    return [...this.fresh().filter(({ id }) => !known.has(id)), ...page.items].sort((one, other) =>
      one.frozenAt < other.frozenAt ? 1 : -1,
    );
  });
  protected readonly issued = computed(() => issuedReports(this.reports() ?? []));
  protected readonly hasMore = computed(() => this.read.value()?.nextCursor != null);
  /** Where the project is; null until it is known. */
  protected readonly today = computed(() => {
    const project = this.about();
    return project === undefined ? null : todayIn(project.timeZone, new Date());
  });
  protected readonly setup = computed(() => {
    const [project, framework, today] = [this.about(), this.frameworkRead.value(), this.today()];
    if (project === undefined || framework === undefined || today === null) return null;
    return { periods: framework.periods, startsOn: project.startsOn, today };
  });
  protected readonly setupFailure = computed(() => this.sentenceOf(this.frameworkRead.problem()));
  protected readonly failure = computed(() => this.sentenceOf(this.read.problem()));
  protected readonly loading = computed(() => this.wording.words('reports.loading'));
  protected readonly none = computed(() =>
    this.wording.words(`reports.none.${this.canIssue() ? 'about-issuer' : 'about'}`),
  );

  protected isFresh(report: ReportSummary): boolean {
    return this.fresh().some(({ id }) => id === report.id);
  }

  protected add(report: ReportSummary): void {
    this.fresh.update((reports) => [report, ...reports]);
    this.isFreezing.set(false);
    this.news.set(this.wording.words('reports.frozen', { title: this.wording.text(report.title) }));
  }

  protected retrySetup(): void {
    this.frameworkRead.reload();
  }

  private sentenceOf(problem: ReturnType<typeof this.read.problem>): string {
    return problem === null ? '' : this.problems.sentence(problem);
  }
}
