import {
  afterRenderEffect,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { paths, type ProjectPeriods } from '@mizan/contract';
import { todayIn, type Day } from '@mizan/domain';
import { currentProject, DayPipe, ProjectStore, readApi, Wording, WordsPipe } from '@mizan/web/platform';
import { DayChoice } from '../day-choice';
import { CompareChoice } from './compare-choice';
import { stopsOf, type Stop } from './stops';

/** More names than this do not fit under the slider. */
const namedStops = 8;

/**
 * Leads a page through time: a slider over the ends of the reporting periods up to today, and a field for any other day.
 * The day lives in the address (`?asOf=`). The slider is the browser's own: it works by keyboard and runs with the writing.
 */
@Component({
  selector: 'mz-time-bar',
  imports: [CompareChoice, DayChoice, DayPipe, RouterLink, WordsPipe],
  templateUrl: './time-bar.html',
  styleUrl: './time-bar.scss',
})
export class TimeBar {
  /** The day that the address asks for; null for today. */
  readonly asked = input.required<Day | null>();
  /** The day that the figures shown are read at; null while the first are awaited. */
  readonly shown = input.required<Day | null>();
  /** Whether the figures shown are still those of another day than the one asked for. */
  readonly isOld = input(false);
  /** Whether the page can compare its figures with those of an earlier day. */
  readonly compares = input(true);

  private readonly router = inject(Router);
  private readonly wording = inject(Wording);
  private readonly project = inject(ProjectStore).project;
  private readonly code = currentProject();
  private readonly periods = readApi<ProjectPeriods>(() => paths.periods(this.code()), { meanwhile: true });

  private readonly today = computed(() => {
    const project = this.project();
    return project === undefined ? null : todayIn(project.timeZone, new Date());
  });
  protected readonly stops = computed<Stop[]>(() => {
    const [periods, today] = [this.periods.value()?.periods, this.today()];
    return periods === undefined || today === null ? [] : stopsOf(periods, today, this.asked());
  });
  /** Where the thumb is: at the day asked for, until it is moved. */
  protected readonly at = linkedSignal(() => {
    const day = this.day();
    return Math.max(
      this.stops().findIndex((stop) => stop.day === day),
      0,
    );
  });
  protected readonly day = computed(() => this.asked() ?? this.today());
  protected readonly valueText = computed(() => {
    const stop = this.stops()[this.at()];
    return stop === undefined ? '' : this.textOf(stop);
  });
  protected readonly marks = computed(() => {
    const stops = this.stops();
    const last = stops.length - 1;
    return stops.map((stop, index) => ({
      place: last === 0 ? 0 : index / last,
      at: index === this.at(),
      end: index === 0 ? 'first' : index === last ? 'last' : null,
      name:
        stop.kind === 'today'
          ? this.wording.words('tracking.time.today')
          : index === 0 || index === last || (stops.length <= namedStops && stop.kind === 'period-end')
            ? this.wording.day(stop.day, 'month')
            : '',
    }));
  });

  private readonly slider = viewChild<ElementRef<HTMLInputElement>>('slider');

  constructor() {
    // A thumb that was moved no longer follows its attribute.
    afterRenderEffect(() => {
      const slider = this.slider()?.nativeElement;
      // Read here, too: other stops may put the thumb elsewhere.
      if (slider !== undefined && this.stops().length > 1) slider.value = String(this.at());
    });
  }

  /** The day that the slider led to last, while the keyboard stays on it. */
  private led: Day | null | undefined;

  protected move(event: Event): void {
    this.at.set((event.target as HTMLInputElement).valueAsNumber);
  }

  /** A walk along the slider is one step in the browser's history: going back undoes the whole of it. */
  protected settle(): void {
    const stop = this.stops()[this.at()];
    if (stop === undefined) return;
    const day = stop.kind === 'today' ? null : stop.day;
    if (day === this.asked()) return;
    const goesOn = this.led !== undefined && this.led === this.asked();
    this.led = day;
    void this.router.navigate([], {
      queryParams: { asOf: day },
      queryParamsHandling: 'merge',
      scroll: 'manual',
      replaceUrl: goesOn,
    });
  }

  protected leave(): void {
    this.led = undefined;
  }

  private textOf({ kind, day, period }: Stop): string {
    const named = period === null ? '' : this.wording.period(period);
    return this.wording.words(`tracking.time.at.${named === '' ? 'day' : kind}`, {
      day: this.wording.day(day),
      period: named,
    });
  }
}
