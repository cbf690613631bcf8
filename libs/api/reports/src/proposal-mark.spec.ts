import type { ReportData } from '@mizan/contract';
import { hasProposals } from './proposal-mark';

type Standing = 'proposal' | 'confirmed';

const report = (start: Standing, result: Standing, indicator: Standing, milestone: Standing) =>
  ({
    project: { startsOnStanding: start },
    framework: {
      results: [{ standing: result }],
      indicators: [{ standing: indicator }],
      activities: [{ milestones: [{ standing: milestone }] }],
    },
  }) as unknown as ReportData;

test.each<[string, [Standing, Standing, Standing, Standing], boolean]>([
  ['nothing', ['confirmed', 'confirmed', 'confirmed', 'confirmed'], false],
  ['the first day', ['proposal', 'confirmed', 'confirmed', 'confirmed'], true],
  ['a result', ['confirmed', 'proposal', 'confirmed', 'confirmed'], true],
  ['an indicator', ['confirmed', 'confirmed', 'proposal', 'confirmed'], true],
  ['a milestone', ['confirmed', 'confirmed', 'confirmed', 'proposal'], true],
])('a report of which %s is a proposal says so, or not', (_, standings, says) => {
  expect(hasProposals(report(...standings))).toBe(says);
});
