import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { paths, type Changes, type Overview } from '@mizan/contract';
import type { Day } from '@mizan/domain';
import { currentProject, LocalTextView, ProblemText, readApi, Wording, WordsPipe } from '@mizan/web/platform';
import { ErrorState, LoadingSkeleton, StatusMark } from '@mizan/web/ui';
import { askedDay, askedDays, readAt } from '../read-at';
import { keptFigures } from '../time/kept-figures';
import { ChangeLines } from './change-lines';
import { foldedList } from './folded-list';

/** So many are seen before somebody asks for the rest. */
const shownFirst = 6;

/** Stands in the sentence for the report's title. */
const titlePlace = '\ufffc';

/** What changed since the last report, or since the day that figures are compared with; what needs attention first. */
@Component({
  selector: 'mz-changes-panel',
  imports: [ErrorState, LoadingSkeleton, LocalTextView, MatButton, RouterLink, StatusMark, WordsPipe],
  templateUrl: './changes-panel.html',
  styleUrl: './changes-panel.scss',
})
export class ChangesPanel {
  readonly overview = input.required<Overview>();
  /** Whether the overview is of some indicators alone: then so are the changes. */
  readonly isNarrowed = input(false);
  /** The day that figures are compared with; null for the last report. */
  readonly since = input<Day | null>(null);

  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);
  private readonly texts = inject(ChangeLines);
  protected readonly project = currentProject();
  protected readonly asked = askedDay();
  protected readonly days = askedDays();
  protected readonly read = readApi<Changes>(() => {
    const [path, since] = [readAt(paths.changes(this.project()), this.asked()), this.since()];
    return since === null ? path : `${path}${path.includes('?') ? '&' : '?'}since=${since}`;
  });
  /** While those of another day are awaited, the changes of the day before stay. */
  protected readonly changes = keptFigures(this.read, this.project).value;

  protected readonly failure = computed(() => {
    const problem = this.read.problem();
    return problem && this.problems.sentence(problem);
  });
  /** The words before and after the report's title, which may be in another language than they are. */
  protected readonly heading = computed(() => {
    const { report = null, since = null } = this.changes() ?? {};
    const words = (key: string, params: Record<string, string>) =>
      this.wording.words(`tracking.overview.changes.${key}`, params);
    const day = this.wording.day(since);
    if (report === null) return { before: words('since-day', { day }), title: null, after: '' };
    const [before = '', after = ''] = words('since-report', { title: titlePlace, day }).split(titlePlace);
    return { before, title: report.title, after };
  });
  private readonly changesOfChosen = computed(() => {
    const [changes, { activities, indicators }] = [this.changes()?.changes ?? [], this.overview()];
    if (!this.isNarrowed()) return changes;
    return changes.filter((change) =>
      'activity' in change
        ? activities.some(({ code }) => code === change.activity)
        : indicators.some(({ code }) => code === change.indicator),
    );
  });
  private readonly all = computed(() => this.texts.of(this.changesOfChosen(), this.overview()));
  protected readonly fold = foldedList(this.all, shownFirst, () => this.overview().asOf);
  protected readonly more = computed(() => this.wording.plural('tracking.overview.changes.more', this.fold.rest()));
}
