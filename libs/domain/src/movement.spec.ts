import { movementOf } from './movement';

type Figures = Parameters<typeof movementOf>[0];
const figures = (more: Partial<Figures> = {}): Figures => ({
  status: 'on-track',
  baseline: 0,
  target: 20,
  actual: 10,
  progress: 0.5,
  ...more,
});

test.each<[string, Partial<Figures>, Partial<Figures>, string]>([
  ['nothing', {}, {}, 'same'],
  ['a status fell, however far it came', {}, { status: 'at-risk', actual: 12, progress: 0.6 }, 'worse'],
  ['a status rose', { status: 'off-track' }, { status: 'at-risk' }, 'better'],
  ['its first target came due', { status: 'not-due' }, {}, 'other-status'],
  ['nearer its target', {}, { actual: 12, progress: 0.6 }, 'forward'],
  ['less is better, and it is less', { actual: 30, progress: 0.5 }, { actual: 25, progress: 0.75 }, 'forward'],
  ['farther from its target', {}, { actual: 8, progress: 0.4 }, 'back'],
  ['beyond its target', { actual: 22, progress: 1.1 }, { actual: 24, progress: 1.2 }, 'forward'],
  ['another target: another way', {}, { actual: 12, target: 40, progress: 0.3 }, 'other-value'],
  ['another baseline: another way', {}, { actual: 12, baseline: 5, progress: 0.47 }, 'other-value'],
  ['no value then', { actual: null, progress: null }, {}, 'other-value'],
  ['no value any more', {}, { actual: null, progress: null }, 'other-value'],
  ['no way to go', { progress: null }, { actual: 12, progress: null }, 'other-value'],
  ['the target alone', {}, { target: 40, progress: 0.25 }, 'same'],
])('%s', (_, then, now, movement) => expect(movementOf(figures(then), figures(now))).toBe(movement));
