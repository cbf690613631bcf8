import { statuses, type IndicatorStatus } from './status';
import { verdictOf } from './verdict';

const none = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<IndicatorStatus, number>;

describe('verdictOf', () => {
  test('weighs those with something due or reached; what is not due, without target or told is set aside', () => {
    const counts = {
      ...none,
      achieved: 3,
      ahead: 1,
      'on-track': 8,
      'at-risk': 12,
      'off-track': 3,
      overdue: 2,
      narrative: 1,
      'no-target': 1,
    };
    expect(verdictOf(counts)).toEqual({
      all: 31,
      weighed: 29,
      kept: 12,
      behind: 17,
      aside: [
        { status: 'no-target', count: 1 },
        { status: 'narrative', count: 1 },
      ],
    });
  });

  test('nothing at all', () => expect(verdictOf(none)).toEqual({ all: 0, weighed: 0, kept: 0, behind: 0, aside: [] }));
});
