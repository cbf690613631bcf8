import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { todayIn } from '@mizan/domain';
import { limits, paths, type Framework, type Page, type PreparationSummary, type ReportSummary } from '@mizan/contract';
import { PluralPipe, ProblemText, ProjectStore, readApi, SessionStore, Wording, WordsPipe } from '@mizan/web/platform';
import { EmptyState, ErrorState, LoadingSkeleton } from '@mizan/web/ui';
import { issuedReports } from './issued-reports';
import { PreparationsList } from './prepare/preparations-list';
import { PrepareForm } from './prepare/prepare-form';
import { ReportEntry } from './report-entry';
import { DownloadLog } from './sharing/download-log';
import { ShareLinks } from './sharing/share-links';

/** The issued reports with their documents, and where new ones are prepared. */
@Component({
  selector: 'mz-reports-page',
  imports: [
    DownloadLog,
    EmptyState,
    ErrorState,
    LoadingSkeleton,
    MatButton,
    PluralPipe,
    PreparationsList,
    PrepareForm,
    ReportEntry,
    ShareLinks,
    WordsPipe,
  ],
  templateUrl: './reports-page.html',
  styleUrl: './reports-page.scss',
})
export class ReportsPage {
  readonly project = input.required<string>();

  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);
  private readonly about = inject(ProjectStore).project;

  protected readonly read = readApi<Page<ReportSummary>>(
    () => `${paths.reports(this.project())}?limit=${limits.pageSize}`,
    { meanwhile: true },
  );
  protected readonly canIssue = computed(() => this.session.can('issue-report'));
  protected readonly canPrepare = computed(() => this.session.can('prepare-report'));
  /** Only who prepares needs the periods. */
  private readonly frameworkRead = readApi<Framework>(() =>
    this.canPrepare() ? paths.framework(this.project()) : undefined,
  );
  /** What a form is open for: a new report, or one that replaces an issued one. */
  protected readonly preparing = signal<ReportSummary | 'new' | null>(null);
  /** Id of the one that the page before has just frozen. */
  private readonly fresh = frozenBefore();
  protected readonly news = computed(() => {
    const report = this.reports()?.find(({ id }) => id === this.fresh);
    return report ? this.wording.words('reports.frozen', { title: this.wording.text(report.title) }) : '';
  });

  protected readonly reports = computed<ReportSummary[] | null>(() => this.read.value()?.items ?? null);
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
    this.wording.words(`reports.none.${this.canPrepare() ? 'about-issuer' : 'about'}`),
  );

  protected isFresh({ id }: ReportSummary): boolean {
    return id === this.fresh;
  }

  protected async open({ id }: PreparationSummary): Promise<void> {
    await this.router.navigate(['/', this.project(), 'reports', 'prepare', id]);
  }

  protected retrySetup(): void {
    this.frameworkRead.reload();
  }

  private sentenceOf(problem: ReturnType<typeof this.read.problem>): string {
    return problem === null ? '' : this.problems.sentence(problem);
  }
}

function frozenBefore(): string | null {
  const frozen: unknown = inject(Router).currentNavigation()?.extras.state?.['frozen'];
  return typeof frozen === 'string' ? frozen : null;
}
