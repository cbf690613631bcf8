import { lastReport } from './last-report';

const report = (to: string, frozenAt: string, supersededBy: string | null = null) => ({ to, frozenAt, supersededBy });
const [spring, summer, late, wrong] = [
  report('2026-04-30', '2026-05-12T08:00:00.000Z'),
  report('2026-07-31', '2026-08-12T08:00:00.000Z'),
  report('2026-04-30', '2026-09-01T08:00:00.000Z'),
  report('2026-10-31', '2026-11-12T08:00:00.000Z', 'another'),
];

test.each([
  ['none was issued', [], null],
  ['all were replaced', [wrong], null],
  ['one ends after the others, though another was frozen later', [late, summer, spring], summer],
  ['two end the same day, and one was frozen later', [spring, late], late],
  ['the one that ends last was replaced', [wrong, spring, summer], summer],
])('the last report where %s', (_, reports, last) => expect(lastReport(reports)).toBe(last));
