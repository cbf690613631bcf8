import { computed, inject, signal } from '@angular/core';
import type { ProblemBody } from '@mizan/contract';
import type { Refusal } from '@mizan/domain';
import { ProblemText, Wording, type NumberTrouble } from '@mizan/web/platform';

/** What stands against a field before any rule can judge it: a number that can't be read, or something that isn't there. */
export type FieldTrouble<Lack extends string> = { field: string } & ({ trouble: NumberTrouble } | { lack: Lack });

/** What stands against a field, or a rule of the domain. */
export type FieldProblem<Lack extends string> = FieldTrouble<Lack> | { field: string; refusal: Refusal };

interface Checked {
  problems: () => readonly FieldProblem<string>[];
  /** What the API refused at the last save; null for nothing. */
  refused: () => ProblemBody | null;
  /** The path of a refusal, in the rule's or the API's terms, as the form names its fields. */
  fieldOf: (path: string) => string;
  /** What is missing, in words. */
  wordsOf: (lack: string) => string;
}

/** What stands against a form, field by field, and of that what is to be said by now. Call it where injection is possible. */
export function formChecks({ problems, refused, fieldOf, wordsOf }: Checked) {
  const wording = inject(Wording);
  const problemText = inject(ProblemText);
  const leftFields = signal<ReadonlySet<string>>(new Set());
  /** Whether somebody tried to save, so that every problem is shown and not those of fields left alone. */
  const tried = signal(false);

  const sentence = (problem: FieldProblem<string>): string => {
    if ('trouble' in problem) return wording.words(`typed-number.${problem.trouble}`);
    if ('lack' in problem) return wordsOf(problem.lack);
    return problemText.refusal(problem.refusal);
  };
  const apiErrors = computed(() => {
    const problem = refused();
    const lines = problem === null ? [] : problemText.lines(problem);
    return new Map(lines.filter(({ path }) => path !== '').map(({ path, text }) => [fieldOf(path), text]));
  });
  const errors = computed<ReadonlyMap<string, string>>(() => {
    const shown = problems().filter(({ field }) => tried() || leftFields().has(field));
    return new Map([...shown.map((problem) => [problem.field, sentence(problem)] as const), ...apiErrors()]);
  });
  return {
    /** One sentence for the bar of buttons: what the API says of the whole, or how much is to be mended. */
    summary: computed(() => {
      const problem = refused();
      if (problem !== null && apiErrors().size === 0) return problemText.sentence(problem);
      const count = errors().size;
      return tried() && count > 0 ? wording.plural('framework.sheet.to-mend', count) : '';
    }),
    /** What is wrong with a field; empty where nothing is, or where the person has not come to it yet. */
    errorOf: (field: string): string => errors().get(field) ?? '',
    /** An empty field that was only passed through is not scolded. */
    leave: (field: string): void => {
      const problem = problems().find((one) => one.field === field);
      if (problem !== undefined && !isMissing(problem)) leftFields.update((fields) => new Set(fields).add(field));
    },
    /** Shows everything that is wrong; answers the fields. */
    attempt: (): string[] => {
      tried.set(true);
      return [...problems().map(({ field }) => field), ...apiErrors().keys()];
    },
  };
}

function isMissing(problem: FieldProblem<string>): boolean {
  if ('lack' in problem) return problem.lack.endsWith('-missing');
  return 'refusal' in problem && problem.refusal.code.endsWith('-missing');
}
