import { computed, inject, signal } from '@angular/core';
import type { ProblemBody } from '@mizan/contract';
import { ProblemError, ProblemText } from '@mizan/web/platform';

/**
 * The sending of a small form in a dialog: what was typed stays until the API took it, and what it refuses is said beside
 * the field at fault. Call it where injection is possible.
 */
export function pieceForm<Saved>(send: () => Promise<Saved>, close: (saved: Saved) => void) {
  const problems = inject(ProblemText);
  const problem = signal<ProblemBody | null>(null);
  const isSending = signal(false);
  return {
    isSending: isSending.asReadonly(),
    /** What the whole form is refused for; empty where a field says it. */
    refusal: computed(() => {
      const refused = problem();
      return refused === null || refused.errors.some(({ path }) => path !== '') ? '' : problems.sentence(refused);
    }),
    /** What is wrong with a field; empty where nothing is. */
    errorOf: (path: string) => problems.forField(problem(), path) ?? '',
    async save(): Promise<void> {
      if (isSending()) return;
      isSending.set(true);
      problem.set(null);
      try {
        close(await send());
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        problem.set(error.problem);
      } finally {
        isSending.set(false);
      }
    },
  };
}
