import { Component, computed, inject, input } from '@angular/core';
import type { ActivityFigures, Milestone } from '@mizan/contract';
import { sortMilestones, type Day } from '@mizan/domain';
import { ChartWording, LanguageStore, LocalTextView, ProjectStore, Wording } from '@mizan/web/platform';
import { StatusMark, toneOutline, type Tone } from '@mizan/web/ui';
import { Chart, DayLine, type ChartAbout, type ChartTable, type DayMark, type LegendEntry } from '@mizan/web/ui/charts';
import { StandingText } from '../standing-text';

type Standing = 'delivered' | 'late' | 'to-come';
const tones: Readonly<Record<Standing, Tone>> = { delivered: 'good', late: 'bad', 'to-come': 'quiet' };

/** The milestones of an activity along the project's days, against the day that is read, with a list of the same. */
@Component({
  selector: 'mz-milestone-chart',
  imports: [Chart, DayLine, LocalTextView, StatusMark],
  templateUrl: './milestone-chart.html',
  styleUrl: './milestone-chart.scss',
})
export class MilestoneChart {
  readonly activity = input.required<ActivityFigures>();
  readonly asOf = input.required<Day>();

  private readonly wording = inject(Wording);
  private readonly texts = inject(StandingText);
  private readonly languages = inject(LanguageStore);
  private readonly project = inject(ProjectStore).project;
  private readonly chartWording = inject(ChartWording);
  protected readonly chartWords = this.chartWording.words;
  protected readonly formatAxisDay = this.chartWording.formatAxisDay;

  private readonly sorted = computed(() => sortMilestones(this.activity().milestones.items, this.asOf()));
  /** In the order in which they are planned, numbered as the drawing names them. */
  protected readonly lines = computed(() => {
    const { delivered, late } = this.sorted();
    const standingOf = (item: Milestone): Standing =>
      delivered.includes(item) ? 'delivered' : late.includes(item) ? 'late' : 'to-come';
    return this.activity()
      .milestones.items.map((item) => ({ item, standing: standingOf(item) }))
      .sort((one, other) => one.item.plannedOn.localeCompare(other.item.plannedOn))
      .map(({ item, standing }, at) => ({
        number: this.wording.number(at + 1),
        item,
        standing,
        tone: tones[standing],
        word: this.wording.words(`tracking.activity.milestone.${standing}`),
        planned: this.wording.day(item.plannedOn),
        done: standing === 'delivered' ? this.wording.day(item.deliveredOn) : '',
      }));
  });
  protected readonly marks = computed<DayMark[]>(() =>
    this.lines().map(({ number, item, standing, tone }) => ({
      key: number,
      label: number,
      plannedOn: item.plannedOn,
      doneOn: standing === 'delivered' ? item.deliveredOn : null,
      tone,
    })),
  );
  protected readonly span = computed(() => {
    const project = this.project();
    return project && { from: project.startsOn, to: project.endsOn };
  });
  protected readonly legend = computed<LegendEntry[]>(() => {
    const present = new Set(this.lines().map(({ standing }) => standing));
    const marks = (['delivered', 'late', 'to-come'] as const)
      .filter((standing) => present.has(standing))
      .map((standing) => ({
        key: standing,
        name: this.wording.words(`tracking.activity.milestone.${standing}`),
        sample: { ink: `var(--mizan-tone-${tones[standing]})`, outline: toneOutline(tones[standing]) },
      }));
    const readAt = { ink: 'var(--mizan-line-strong)', line: 'upright' } as const;
    const planned = {
      key: 'planned',
      name: this.wording.words('tracking.activity.milestone.planned-day'),
      sample: { ink: 'var(--mizan-ink-soft)', shape: 'circle', hollow: true },
    } as const;
    const isMoved = this.marks().some(({ plannedOn, doneOn }) => doneOn !== null && doneOn !== plannedOn);
    return [
      ...marks,
      ...(isMoved ? [planned] : []),
      { key: 'read-at', name: this.wording.day(this.asOf()), sample: readAt },
    ];
  });
  protected readonly about = computed<ChartAbout>(() => {
    const { code, title, milestones } = this.activity();
    const { late } = this.sorted();
    const finding = this.wording.words('tracking.activity.milestone.finding', {
      delivered: this.wording.number(milestones.delivered),
      planned: this.wording.number(milestones.planned),
      late: this.texts.late(late.length),
    });
    return {
      title: finding,
      subject: `${code} – ${this.wording.text(title)}`,
      summary: finding,
      source: this.wording.words('tracking.activity.milestone.source', { day: this.wording.day(this.asOf()) }),
      asOf: this.asOf(),
      fileStem: `${code}-milestones`,
      direction: this.languages.direction(),
    };
  });
  protected readonly table = computed<ChartTable>(() => ({
    heading: this.wording.words('tracking.activity.milestone.name'),
    columns: [
      { key: 'planned', name: this.wording.words('tracking.activity.milestone.planned'), words: true },
      { key: 'delivered', name: this.wording.words('tracking.activity.milestone.done'), words: true },
      { key: 'standing', name: this.wording.words('tracking.activity.milestone.standing'), words: true },
    ],
    rows: this.lines().map(({ number, item, planned, done, standing, word }) => ({
      key: number,
      name: this.wording.text(item.title),
      cells: [
        { text: planned, value: item.plannedOn },
        { text: done || null, value: standing === 'delivered' ? item.deliveredOn : null },
        { text: word },
      ],
    })),
  }));
}
