import { inject, Injectable } from '@angular/core';
import { paths, type ProblemBody, type Value } from '@mizan/contract';
import { ApiWriter, ProblemError, SessionStore } from '@mizan/web/platform';

export type Decision = { step: 'approve' } | { step: 'return'; reason: string };

/** How a decision ended. `overtaken`: the value is no longer as it was read; it comes as it is now, null when it is gone. */
export type Decided =
  | { kind: 'done'; value: Value }
  | { kind: 'overtaken'; value: Value | null }
  | { kind: 'refused'; problem: ProblemBody };

/** Approves or returns a submitted value, exactly as it was read: a change in between is never decided on unseen. */
@Injectable({ providedIn: 'root' })
export class DecideValue {
  private readonly api = inject(ApiWriter);
  private readonly session = inject(SessionStore);

  async run(project: string, value: Value, decision: Decision): Promise<Decided> {
    const { step, ...body } = decision;
    const path = paths.valueStep(project, value.indicator, value.id, step);
    try {
      return { kind: 'done', value: (await this.api.post<Value>(path, body, { ifMatch: `"${value.version}"` })).body };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { problem } = error;
      if (![404, 409, 412].includes(problem.status)) return { kind: 'refused', problem };
      return this.lookAgain(project, value, step);
    }
  }

  /** A decision whose answer was lost looks like somebody else's at the second try. */
  private async lookAgain(project: string, value: Value, step: Decision['step']): Promise<Decided> {
    try {
      const { body: now } = await this.api.get<Value>(paths.value(project, value.indicator, value.id));
      const led = step === 'approve' ? 'approved' : 'returned';
      const isOwn = now.status === led && now.decidedBy?.email === this.session.user()?.email;
      return isOwn ? { kind: 'done', value: now } : { kind: 'overtaken', value: now };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return error.problem.status === 404
        ? { kind: 'overtaken', value: null }
        : { kind: 'refused', problem: error.problem };
    }
  }
}
