import { signal } from '@angular/core';
import type { ProblemBody } from '@mizan/contract';
import { keptFigures } from './kept-figures';

const read = () => {
  const [value, problem] = [signal<string | undefined>(undefined), signal<ProblemBody | null>(null)];
  return { value, problem, isLoading: signal(false), etag: signal(null), reload: () => undefined };
};

test('the figures of a day stay until those of the next come', () => {
  const answer = read();
  const { value, isOld } = keptFigures(answer, () => 'ccme');
  expect([value(), isOld()]).toEqual([undefined, false]);
  answer.value.set('July');
  expect([value(), isOld()]).toEqual(['July', false]);
  answer.value.set(undefined);
  expect([value(), isOld()]).toEqual(['July', true]);
  answer.value.set('October');
  expect([value(), isOld()]).toEqual(['October', false]);
});

test('figures of another project are never shown in its place', () => {
  const [answer, project] = [read(), signal('ccme')];
  const { value } = keptFigures(answer, project);
  answer.value.set('of ccme');
  expect(value()).toBe('of ccme');
  answer.value.set(undefined);
  project.set('pilot');
  expect(value()).toBeUndefined();
});

test('a failure is not hidden behind old figures', () => {
  const answer = read();
  const { value } = keptFigures(answer, () => 'ccme');
  answer.value.set('July');
  expect(value()).toBe('July');
  answer.value.set(undefined);
  answer.problem.set({ code: 'unavailable' } as ProblemBody);
  expect(value()).toBeUndefined();
});
