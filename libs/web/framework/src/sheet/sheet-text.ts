import { inject, Injectable } from '@angular/core';
import type { Framework, PastPlan } from '@mizan/contract';
import { isDay, isWritten, languages, type LocalText } from '@mizan/domain';
import { Wording } from '@mizan/web/platform';
import type { ChangedLine } from '../entry/changed-lines';
import type { SheetFacts } from './sheet-entry';

/** One line of a sheet in words. */
export interface SheetLine {
  field: string;
  name: string;
  text: string;
}

type Names = Pick<Framework, 'results' | 'activities' | 'axes'>;
type Promised = Pick<PastPlan, 'baseline' | 'targets' | 'unit' | 'definition'>;

/** What a sheet says, in the words of the page's language. Reads signals, so computeds follow the language. */
@Injectable({ providedIn: 'root' })
export class SheetText {
  private readonly wording = inject(Wording);

  /** Every field that says something of the sheet, in its order; those that say nothing hold "—". */
  lines(facts: SheetFacts, names: Names): SheetLine[] {
    const { measure, accumulation, direction, scale } = facts;
    return [
      this.line('title', this.prose(facts.title)),
      this.line('result', this.named(names.results, facts.result)),
      this.line('activity', facts.activity === null ? '' : this.titled(names.activities, facts.activity)),
      this.line('measure', this.wording.words(`measure.${measure}`)),
      this.line('accumulation', this.wording.words(`accumulation.${accumulation}`)),
      this.line('direction', this.wording.words(`direction.${direction}`)),
      this.line('numerator', facts.numerator),
      this.line('denominator', facts.denominator),
      this.line('part-of-whole', facts.partOfWhole ? this.wording.words('framework.sheet.yes') : ''),
      this.line(
        'scale',
        levelsOf(scale)
          .map(({ level, name }) => `${this.wording.number(level)} – ${name}`)
          .join('\n'),
      ),
      ...this.promise(facts, facts),
      this.line('axes', facts.disaggregation.map((code) => this.labelled(names, code)).join(' × ')),
      this.line('sdg', facts.sdgLinks.map((link) => `${link.target} – ${this.relevance(link.relevance)}`).join('\n')),
      this.line('source', facts.source),
      this.line('frequency', this.wording.frequency(facts.frequency)),
      this.line('responsible', facts.responsible),
      this.line('method', this.prose(facts.method)),
      this.line('assumptions', this.prose(facts.assumptions)),
      this.line('limitations', this.prose(facts.limitations)),
      this.line('data-quality', this.prose(facts.dataQuality)),
    ];
  }

  /** What the project promised by the indicator: that which a change needs a reason for. */
  promise({ baseline, targets, unit, definition }: Promised, { measure }: Pick<SheetFacts, 'measure'>): SheetLine[] {
    const figure = (value: number | null): string => this.wording.figure(value, measure, unit);
    const targetLines = targets.map(({ dueOn, value }) => `${this.day(dueOn)} : ${figure(value)}`);
    return [
      this.line('definition', this.prose(definition)),
      this.line('unit', this.wording.unit(unit)),
      this.line('baseline', figure(baseline.value)),
      this.line('baseline-on', baseline.on === null ? '' : this.day(baseline.on)),
      this.line('baseline-note', baseline.note),
      this.line('targets', targetLines.join('\n')),
    ];
  }

  /** What two sheets say differently, and of a list what differs alone; both have the same lines in the same order. */
  changed(before: readonly SheetLine[], after: readonly SheetLine[]): ChangedLine[] {
    return before
      .map(({ name, text }, at) => ({ name, before: text, after: after[at]?.text ?? '' }))
      .filter((line) => line.before !== line.after)
      .map(({ name, before: was, after: is }) => ({ name, before: without(was, is), after: without(is, was) }));
  }

  relevance(relevance: string): string {
    return this.wording.words(`framework.sheet.relevance.${relevance}`);
  }

  private line(field: string, text: string | null): SheetLine {
    return {
      field,
      name: this.wording.words(`framework.sheet.field.${field}`),
      text: text === null || text === '' ? '—' : text,
    };
  }

  /** Every language that it is written in, since a change may be in one that the page is not in. */
  private prose(text: LocalText | null): string {
    return languages
      .filter((language) => isWritten(text?.[language]))
      .map((language) => `${this.wording.words(`language.${language}`)} : ${text?.[language] ?? ''}`)
      .join('\n');
  }

  /** What was typed is no day yet where it can't be read as one. */
  private day(typed: string): string {
    return isDay(typed) ? this.wording.day(typed) : typed;
  }

  private named(results: Names['results'], code: string): string {
    return `${code} ${this.wording.text(results.find((result) => result.code === code)?.title)}`.trim();
  }

  private titled(activities: Names['activities'], code: string): string {
    return `${code} ${this.wording.text(activities.find((activity) => activity.code === code)?.title)}`.trim();
  }

  private labelled({ axes }: Names, code: string): string {
    const label = this.wording.text(axes.find((axis) => axis.code === code)?.label);
    return label === '' ? code : label;
  }
}

/** The lines of a text that another doesn't have. */
function without(text: string, other: string): string {
  const known = other.split('\n');
  const own = text.split('\n').filter((line) => !known.includes(line));
  return own.length > 0 ? own.join('\n') : '—';
}

/** The levels of a score from the lowest up. */
export function levelsOf(scale: Record<string, string> | null): { level: number; name: string }[] {
  return Object.entries(scale ?? {})
    .map(([level, name]) => ({ level: Number(level), name }))
    .sort((one, other) => one.level - other.level);
}
