import { randomUUID } from 'node:crypto';
import { paths, type Value, type ValueDraft } from '@mizan/contract';
import type { ValueStatus, ValueStep } from '@mizan/domain';
import type { TestApi } from './start-api';

export interface ValueGiven {
  project?: string;
  indicator: string;
  draft: ValueDraft;
  /** How far it has come; `approved` unless said otherwise. */
  status?: ValueStatus;
}

const waysTo: Record<ValueStatus, ValueStep[]> = {
  draft: [],
  submitted: ['submit'],
  approved: ['submit', 'approve'],
  returned: ['submit', 'return'],
};

/** Logs a value over HTTP as the coordinator, and moves it on as the manager; answers it with its address. */
export async function giveValue(
  api: TestApi,
  { project = 'p', indicator, draft, status = 'approved' }: ValueGiven,
): Promise<{ value: Value; path: string }> {
  const [coordinator, manager] = [await api.as('coordinator'), await api.as('manager')];
  const path = paths.value(project, indicator, randomUUID());
  let answer = await coordinator.put<Value>(path, draft);
  for (const step of waysTo[status]) {
    const person = step === 'submit' ? coordinator : manager;
    answer = await person.post<Value>(`${path}/${step}`, step === 'return' ? { reason: 'count again' } : undefined);
  }
  if (answer.body.status !== status) throw new Error(`no ${status} value: ${JSON.stringify(answer.body)}`);
  return { value: answer.body, path };
}
