import { DestroyRef, inject, signal } from '@angular/core';
import { paths, type PackageDraft, type ReportPackage } from '@mizan/contract';
import { ApiWriter, ProblemError, ProblemText } from '@mizan/web/platform';

/** Milliseconds between two questions how far it is. */
const pace = 1_200;

/**
 * Has documents of a report made in the background, and asks how far that is until they are. Call it where injection is
 * possible; what it asks ends with its place.
 */
export function packageMaking(packages: () => string) {
  const api = inject(ApiWriter);
  const problems = inject(ProblemText);
  /** As it was told last; null before anything is asked for, and where asking was refused. */
  const made = signal<ReportPackage | null>(null);
  const isAsking = signal(false);
  /** Why asking was refused, as a sentence. */
  const refusal = signal('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  inject(DestroyRef).onDestroy(() => clearTimeout(timer));

  async function follow(question: () => Promise<{ body: ReportPackage }>): Promise<void> {
    refusal.set('');
    try {
      const { body } = await question();
      made.set(body);
      if (body.state === 'ready' || body.state === 'failed') return;
      const again = () => api.get<ReportPackage>(paths.packageOf(packages(), body.id));
      timer = setTimeout(() => void follow(again), pace);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      made.set(null);
      refusal.set(problems.sentence(error.problem));
    }
  }

  return {
    made: made.asReadonly(),
    isAsking: isAsking.asReadonly(),
    refusal: refusal.asReadonly(),
    async ask(draft: PackageDraft): Promise<void> {
      if (isAsking()) return;
      isAsking.set(true);
      await follow(() => api.post<ReportPackage>(packages(), draft));
      isAsking.set(false);
    },
    /** Once something else is wanted. */
    forget(): void {
      clearTimeout(timer);
      made.set(null);
      refusal.set('');
    },
  };
}
