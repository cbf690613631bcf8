import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { paths, type Framework, type Indicator, type SdgReference } from '@mizan/contract';
import { goalOf, type Day, type LocalText } from '@mizan/domain';
import { LanguageStore, LocalTextView, ProjectStore, readApi, Wording, WordsPipe } from '@mizan/web/platform';
import { StepSketch, type Step } from '@mizan/web/ui';
import { levelsOf, SheetText } from './sheet-text';

/** One thing that the sheet says; text that people translate, or text as it stands. */
interface Fact {
  field: string;
  text: string | null;
  /** Of what the text names; it stands first in any direction of writing. */
  code?: string | undefined;
  prose?: LocalText | null;
  /** What it means, in a sentence. */
  note?: string;
}

/** The whole sheet to be read, on a screen and on paper. What nobody has written yet is said to be missing. */
@Component({
  selector: 'mz-sheet-view',
  imports: [LocalTextView, NgTemplateOutlet, StepSketch, WordsPipe],
  templateUrl: './sheet-view.html',
  styleUrl: './sheet-view.scss',
})
export class SheetView {
  readonly indicator = input.required<Indicator>();
  readonly framework = input.required<Framework>();

  private readonly wording = inject(Wording);
  private readonly languages = inject(LanguageStore);
  private readonly texts = inject(SheetText);
  private readonly project = inject(ProjectStore).project;
  private readonly reference = readApi<SdgReference>(() => paths.sdg());

  protected readonly isCounted = computed(() => this.indicator().measure !== 'narrative');
  protected readonly measured = computed<Fact[]>(() => {
    const indicator = this.indicator();
    const { measure, accumulation, direction, unit } = indicator;
    const word = (key: string): string => this.wording.words(key);
    const isFraction = measure === 'percentage' || measure === 'ratio';
    const combined = accumulation === 'sum' && isFraction ? 'pooled' : accumulation;
    const result = this.framework().results.find(({ code }) => code === indicator.result);
    const activity = this.framework().activities.find(({ code }) => code === indicator.activity);
    return [
      { field: 'definition', text: null, prose: indicator.definition },
      { field: 'result', code: indicator.result, text: this.wording.text(result?.title) },
      { field: 'activity', code: activity?.code, text: this.wording.text(activity?.title) },
      { field: 'measure', text: word(`measure.${measure}`), note: word(`framework.sheet.measure.${measure}`) },
      ...(this.isCounted()
        ? [
            {
              field: 'accumulation',
              text: word(`accumulation.${accumulation}`),
              note: word(`framework.sheet.accumulation.${combined}`),
            },
            { field: 'direction', text: word(`direction.${direction}`) },
            { field: 'unit', text: this.wording.unit(unit) },
          ]
        : []),
      ...(isFraction
        ? [
            { field: 'numerator', text: indicator.numerator },
            {
              field: 'denominator',
              text: indicator.denominator,
              note: indicator.partOfWhole ? word('framework.sheet.part-of-whole-said') : '',
            },
          ]
        : []),
    ];
  });
  protected readonly kept = computed<Fact[]>(() => {
    const { source, frequency, responsible, method, assumptions, limitations, dataQuality } = this.indicator();
    return [
      { field: 'source', text: source },
      { field: 'frequency', text: this.wording.frequency(frequency) },
      { field: 'responsible', text: responsible },
      { field: 'method', text: null, prose: method },
      { field: 'assumptions', text: null, prose: assumptions },
      { field: 'limitations', text: null, prose: limitations },
      { field: 'data-quality', text: null, prose: dataQuality },
    ];
  });
  protected readonly levels = computed(() => levelsOf(this.indicator().scale));
  protected readonly baseline = computed(() => {
    const { baseline } = this.indicator();
    return {
      level: this.figure(baseline.value),
      isKnown: baseline.value !== null,
      on: this.wording.day(baseline.on ?? this.project()?.startsOn),
      note: baseline.note,
    };
  });
  protected readonly targets = computed(() =>
    this.indicator().targets.map(({ dueOn, value }) => ({
      dueOn,
      day: this.wording.day(dueOn),
      level: this.figure(value),
    })),
  );
  protected readonly steps = computed<Step[]>(() => {
    const { baseline, targets } = this.indicator();
    const on = baseline.on ?? this.project()?.startsOn;
    const start = baseline.value === null || on === undefined ? [] : [{ on, level: baseline.value }];
    const later = targets.filter(({ dueOn }) => start.every((step) => dueOn > step.on));
    return [...start, ...later.map(({ dueOn, value }) => ({ on: dueOn, level: value }))];
  });
  protected readonly axes = computed(() =>
    this.indicator().disaggregation.map((code) => {
      const axis = this.framework().axes.find((one) => one.code === code);
      return {
        code,
        label: this.wording.text(axis?.label) || code,
        categories: this.wording.items((axis?.categories ?? []).map(({ label }) => this.wording.text(label))),
      };
    }),
  );
  protected readonly links = computed(() =>
    this.indicator().sdgLinks.map(({ target, relevance }) => {
      const goal = this.reference.value()?.goals.find(({ number }) => number === goalOf(target));
      return {
        target,
        relevance: this.texts.relevance(relevance),
        colour: goal?.colour ?? null,
        officialText: goal?.officialText ?? null,
        label: goal?.targets.find(({ code }) => code === target)?.label ?? null,
      };
    }),
  );
  protected readonly drawing = computed(() =>
    this.wording.words('framework.sheet.targets.drawing', {
      steps: this.wording.items(
        this.steps().map(({ on, level }) => `${this.wording.day(on)} ${this.formatLevel()(level)}`),
      ),
    }),
  );

  // A new language gives new functions, so the drawing is written anew.
  protected readonly formatDay = computed(() => {
    this.languages.language();
    return (day: Day): string => this.wording.day(day, 'short');
  });
  protected readonly formatLevel = computed(() => {
    this.languages.language();
    return (level: number): string => this.wording.figure(level, this.indicator().measure);
  });

  private figure(value: number | null): string {
    return this.wording.figure(value, this.indicator().measure, this.indicator().unit);
  }
}
