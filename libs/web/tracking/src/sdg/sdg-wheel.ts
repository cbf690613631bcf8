import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { SdgGoal } from '@mizan/contract';
import { sdgRelevances, type Day } from '@mizan/domain';
import { ChartWording, LanguageStore, Wording, WordsPipe } from '@mizan/web/platform';
import {
  WheelChart,
  type ChartAbout,
  type ChartReading,
  type ChartTable,
  type LegendEntry,
  type WheelSegment,
} from '@mizan/web/ui/charts';
import { StandingText } from '../standing-text';
import { relevanceCountsOf, standingOf, statusCountsOf, type GoalContribution } from './contributions';
import { relevanceLook } from './relevance-look';

const numbers = Array.from({ length: 17 }, (_, at) => at + 1);

/** The 17 goals as a wheel: those that the project contributes to in their colour, each with a block for each target. */
@Component({
  selector: 'mz-sdg-wheel',
  imports: [WheelChart, WordsPipe],
  template: `
    <h2 class="mz-aside">{{ 'tracking.sdgs.wheel.heading' | words }}</h2>
    <mz-wheel-chart
      [about]="about()"
      [words]="words()"
      [legend]="legend()"
      [table]="table()"
      [readings]="readings()"
      [segments]="segments()"
      [middle]="middle()"
      [chosen]="chosen()"
      (choose)="narrow($event)"
    />
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class SdgWheel {
  readonly contributions = input.required<readonly GoalContribution[]>();
  /** What the goals are named and coloured; empty where it can't be read. */
  readonly goals = input.required<readonly SdgGoal[]>();
  readonly asOf = input.required<Day>();
  /** The goal that the list is narrowed to. */
  readonly chosen = input.required<number | null>();

  private readonly router = inject(Router);
  private readonly wording = inject(Wording);
  private readonly texts = inject(StandingText);
  private readonly languages = inject(LanguageStore);
  private readonly chartWording = inject(ChartWording);

  private readonly targets = computed(() => this.contributions().flatMap(({ targets }) => targets));
  private readonly all = computed(() =>
    numbers.map((number) => {
      const goal = this.goals().find((one) => one.number === number);
      const name = [this.wording.words('tracking.sdgs.numbered', { number }), this.wording.text(goal?.label)];
      return {
        number,
        colour: goal?.colour ?? null,
        name: name.filter((part) => part !== '').join(' – '),
        targets: this.contributions().find((one) => one.number === number)?.targets ?? [],
        indicators: this.contributions().find((one) => one.number === number)?.indicators ?? [],
      };
    }),
  );

  protected readonly segments = computed<WheelSegment[]>(() =>
    this.all().map(({ number, colour, targets }) => ({
      number,
      colour,
      blocks: targets.map(({ code, relevance }) => ({ key: code, look: relevanceLook[relevance].block })),
    })),
  );
  protected readonly middle = computed(() => ({
    figure: this.wording.number(this.contributions().length),
    words: this.wording.words('tracking.sdgs.wheel.middle'),
  }));

  protected readonly about = computed<ChartAbout>(() => {
    const title = this.wording.plural('tracking.sdgs.wheel.finding', this.contributions().length, {
      targets: this.wording.plural('tracking.sdgs.wheel.through', this.targets().length),
    });
    const standing = standingOf(this.targets());
    return {
      title,
      subject: this.wording.words('tracking.sdgs.title'),
      summary: this.wording.words('tracking.sdgs.wheel.summary', { finding: title }),
      note: this.wording.words(`tracking.sdgs.wheel.note.${standing}`),
      source: this.wording.words('tracking.sdgs.wheel.source', { day: this.wording.day(this.asOf()) }),
      asOf: this.asOf(),
      fileStem: this.wording.words('tracking.sdgs.wheel.file'),
      direction: this.languages.direction(),
    };
  });
  protected readonly words = computed(() => {
    const words = this.chartWording.words();
    return { ...words, howToRead: `${words.howToRead} ${this.wording.words('tracking.sdgs.wheel.enter')}` };
  });
  protected readonly legend = computed<LegendEntry[]>(() =>
    relevanceCountsOf(this.targets())
      .filter(({ count }) => count > 0)
      .map(({ relevance, count }) => ({
        key: relevance,
        name: this.wording.words(`tracking.indicator.about.relevance.${relevance}`),
        figure: this.wording.number(count),
        sample: relevanceLook[relevance].mark,
      })),
  );

  protected readonly readings = computed<ChartReading[]>(() =>
    this.all().map(({ number, name, targets, indicators }) => ({
      key: String(number),
      name,
      parts:
        targets.length === 0
          ? [{ name: this.wording.words('tracking.sdgs.wheel.nothing'), text: '' }]
          : [
              {
                name: this.wording.words('tracking.sdgs.wheel.codes'),
                text: this.wording.number(targets.length),
                strong: true,
              },
              {
                name: this.wording.words('tracking.overview.list.title'),
                text: this.wording.number(indicators.length),
              },
            ],
    })),
  );

  protected readonly table = computed<ChartTable>(() => ({
    heading: this.wording.words('tracking.sdgs.goal'),
    columns: [
      { key: 'targets', name: this.wording.words('tracking.sdgs.wheel.codes'), words: true },
      ...sdgRelevances.map((relevance) => ({
        key: relevance,
        name: this.wording.words(`tracking.indicator.about.relevance.${relevance}`),
      })),
      { key: 'indicators', name: this.wording.words('tracking.overview.list.title') },
      { key: 'statuses', name: this.wording.words('tracking.overview.list.status'), words: true },
    ],
    rows: this.all().map(({ number, name, targets, indicators }) => ({
      key: String(number),
      name,
      cells: [
        { text: targets.length === 0 ? null : this.listed(targets.map(({ code }) => code)) },
        ...relevanceCountsOf(targets).map(({ count }) => ({ text: this.wording.number(count), value: count })),
        { text: this.wording.number(indicators.length), value: indicators.length },
        { text: indicators.length === 0 ? null : this.statusesOf(indicators) },
      ],
    })),
  }));

  protected narrow(goal: number): void {
    void this.router.navigate([], { queryParams: { goal }, queryParamsHandling: 'merge', fragment: 'goals' });
  }

  private statusesOf(indicators: GoalContribution['indicators']): string {
    return this.listed(statusCountsOf(indicators).map(({ status, count }) => this.texts.counted(status, count)));
  }

  private listed(parts: readonly string[]): string {
    return parts.join(this.languages.language() === 'ar' ? '، ' : ', ');
  }
}
