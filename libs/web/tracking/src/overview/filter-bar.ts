import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { paths, type Framework, type Overview, type SdgReference } from '@mizan/contract';
import { goalOf, statuses } from '@mizan/domain';
import { currentProject, NumberPipe, readApi, Wording, WordsPipe } from '@mizan/web/platform';
import { StatusMark, toneOf } from '@mizan/web/ui';
import { FilterText } from './filter-text';
import {
  askedOf,
  filterNames,
  isNarrowed,
  narrowed,
  withStatus,
  type FilterName,
  type IndicatorFilter,
} from './indicator-filter';

interface Option {
  value: string;
  text: string;
}

/**
 * Narrows the whole overview to some indicators; every choice is a part of the address. The choices are folded away, what
 * is chosen stays in sight.
 */
@Component({
  selector: 'mz-filter-bar',
  imports: [NumberPipe, RouterLink, StatusMark, WordsPipe],
  templateUrl: './filter-bar.html',
  styleUrl: './filter-bar.scss',
})
export class FilterBar {
  readonly overview = input.required<Overview>();
  readonly filter = input.required<IndicatorFilter>();

  private readonly router = inject(Router);
  private readonly wording = inject(Wording);
  private readonly texts = inject(FilterText);
  private readonly project = currentProject();
  /** Names of axes, periods and goals; until they come, their codes stand there. */
  protected readonly unfolded = signal(false);
  private readonly isNamed = computed(() => this.unfolded() || isNarrowed(this.filter()));
  private readonly framework = readApi<Framework>(
    () => (this.isNamed() ? paths.framework(this.project()) : undefined),
    { meanwhile: true },
  );
  private readonly sdg = readApi<SdgReference>(() => (this.isNamed() ? paths.sdg() : undefined), { meanwhile: true });

  protected readonly asked = computed(() => askedOf(this.filter()));
  protected readonly choices = computed(() => {
    const options: Record<Exclude<FilterName, 'status'>, Option[]> = {
      activity: this.overview().activities.map(({ code, title }) => this.optionOf(code, this.wording.text(title))),
      objective: this.overview()
        .results.filter(({ level }) => level !== 'impact')
        .map(({ code, title }) => this.optionOf(code, this.wording.text(title))),
      sdg: this.goals(),
      group: this.groups(),
      period: this.periods(),
    };
    return filterNames
      .filter((name) => name !== 'status')
      .map((name) => {
        const chosen = this.asked()[name] ?? '';
        const known = options[name];
        // What the address asks for is shown, even where nothing has that code.
        const isKnown = chosen === '' || known.some(({ value }) => value === chosen);
        return { name, chosen, options: isKnown ? known : [...known, { value: chosen, text: chosen }] };
      })
      .filter((choice) => choice.options.length > 0);
  });
  protected readonly statusChips = computed(() => {
    const { statuses: chosen } = this.filter();
    const others = narrowed(this.overview(), { ...this.filter(), statuses: [] });
    return statuses
      .map((status) => ({
        status,
        tone: toneOf(status),
        word: this.wording.words(`status.${status}`),
        count: others.filter((indicator) => indicator.status === status).length,
        chosen: chosen.includes(status),
        query: askedOf(withStatus(this.filter(), status)),
      }))
      .filter(({ count, chosen }) => count > 0 || chosen);
  });
  /** What is chosen, each with the address without it. */
  protected readonly chips = computed(() => [
    ...this.choices()
      .filter(({ chosen }) => chosen !== '')
      .map(({ name, chosen, options }) => ({
        key: name,
        text: this.texts.pair(
          this.wording.words(`tracking.overview.filter.${name}`),
          options.find(({ value }) => value === chosen)?.text ?? chosen,
        ),
        query: { [name]: null },
      })),
    ...this.filter().statuses.map((status) => ({
      key: status,
      text: this.texts.pair(
        this.wording.words('tracking.overview.filter.status'),
        this.wording.words(`status.${status}`),
      ),
      query: askedOf(withStatus(this.filter(), status)),
    })),
  ]);
  protected readonly none = Object.fromEntries(filterNames.map((name) => [name, null]));

  protected choose(name: FilterName, event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    void this.router.navigate([], {
      queryParams: { [name]: value === '' ? null : value },
      queryParamsHandling: 'merge',
      scroll: 'manual',
    });
  }

  private goals(): Option[] {
    const numbers = new Set(this.overview().sdgTargets.map(({ target }) => goalOf(target)));
    return [...numbers]
      .filter((number) => number !== null)
      .sort((one, other) => one - other)
      .map((number) => {
        const goal = this.sdg.value()?.goals.find((known) => known.number === number);
        return this.optionOf(String(number), this.wording.text(goal?.label));
      });
  }

  private groups(): Option[] {
    const used = new Set(this.overview().indicators.flatMap(({ disaggregation }) => disaggregation ?? []));
    const axes = this.framework.value()?.axes;
    if (axes === undefined) return [...used].map((code) => this.optionOf(code, ''));
    return axes
      .filter(({ code }) => used.has(code))
      .flatMap(({ code, label, categories }) => [
        { value: code, text: this.wording.text(label) },
        ...categories.map((category) => ({
          value: `${code}:${category.code}`,
          text: this.texts.pair(this.wording.text(label), this.wording.text(category.label)),
        })),
      ]);
  }

  private periods(): Option[] {
    const used = new Set(this.overview().indicators.flatMap(({ periods }) => periods ?? []));
    const periods = this.framework.value()?.periods;
    if (periods === undefined) return [...used].map((code) => ({ value: code, text: this.wording.period(code) }));
    return periods
      .filter(({ code }) => used.has(code))
      .map(({ code, endsOn }) => ({
        value: code,
        text: this.wording.words('tracking.overview.filter.to', {
          period: this.wording.period(code),
          day: this.wording.day(endsOn),
        }),
      }));
  }

  private optionOf(code: string, title: string): Option {
    return { value: code, text: title === '' ? code : `${code} ${title}` };
  }
}
