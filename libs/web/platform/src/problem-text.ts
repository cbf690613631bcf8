import { inject, Injectable } from '@angular/core';
import type { ProblemBody, ProblemItem } from '@mizan/contract';
import { isDay, type Refusal } from '@mizan/domain';
import { Wording } from './wording';

/** One sentence about one field of what was sent; `path` is empty for the whole. */
export interface ProblemLine {
  path: string;
  code: string;
  text: string;
}

/** Problems in sentences of the page's language that say what to do. Reads signals, so the wording follows the language. */
@Injectable({ providedIn: 'root' })
export class ProblemText {
  private readonly wording = inject(Wording);

  /** The whole problem in one sentence. */
  sentence(problem: ProblemBody): string {
    return this.wordsOf(problem.code, problem.errors.find((item) => item.code === problem.code)?.params);
  }

  /** A sentence for each thing that is wrong; the whole problem's own where no field is named. */
  lines(problem: ProblemBody): ProblemLine[] {
    if (problem.errors.length === 0) return [{ path: '', code: problem.code, text: this.sentence(problem) }];
    return problem.errors.map((item) => ({ path: item.path, code: item.code, text: this.line(item) }));
  }

  /** The same, one after the other, where no field stands beside what is wrong with it. */
  sentences(problem: ProblemBody): string {
    return this.lines(problem)
      .map(({ text }) => text)
      .join(' ');
  }

  /** What is wrong with one field (`cells.0.value`) or what lies in it; null where nothing is. */
  forField(problem: ProblemBody | null, path: string): string | null {
    const item = problem?.errors.find((error) => error.path === path || error.path.startsWith(`${path}.`));
    return item === undefined ? null : this.line(item);
  }

  /** What a rule says before anything is sent. */
  refusal({ code, params }: Refusal): string {
    return this.wordsOf(code, params);
  }

  private line(item: ProblemItem): string {
    return this.wordsOf(item.code, item.params);
  }

  private wordsOf(code: string, params: Record<string, string | number> = {}): string {
    const worded = this.wording.words(`problem.${code}`, this.readable(params));
    return worded === '' ? this.wording.words('problem.internal') : worded;
  }

  /** Numbers as the language writes them, days, instants, periods and the domain's codes in words. */
  private readable(params: Record<string, string | number>): Record<string, string> {
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'number' ? this.wording.number(value) : this.readableText(name, value),
      ]),
    );
  }

  private readableText(name: string, text: string): string {
    if (isDay(text)) return this.wording.day(text);
    if (instantPattern.test(text)) return this.wording.instant(text);
    if (name === 'period') return this.wording.period(text);
    const key = `${vocabularies.get(name) ?? name}.${text}`;
    return vocabularies.has(name) && this.wording.has(key) ? this.wording.words(key) : text;
  }
}

const instantPattern = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Parameters that hold a code of the domain, and where its words are. */
const vocabularies = new Map([
  ['status', 'value-status'],
  ['step', 'step'],
  ['part', 'part'],
  ['measure', 'measure'],
  ['accumulation', 'accumulation'],
  ['level', 'level'],
]);
