import fc from 'fast-check';
import { addDays } from './day';
import type { Day } from './day';
import {
  lengthOf,
  lockOf,
  nearestOpen,
  periodAt,
  periodLengths,
  periodsOf,
  periodState,
  refuseDueDate,
  refuseLocked,
  refuseNewPeriods,
  refuseUnlock,
} from './periods';
import type { Period, PeriodState } from './periods';
import type { Refusal } from './refusal';

const quarters = periodsOf('2025-11-01', '2027-04-30', 3);

test('a project of eighteen months has six quarters', () => {
  expect(quarters).toEqual<Period[]>([
    { code: 'Q1', startsOn: '2025-11-01', endsOn: '2026-01-31', dueOn: '2026-02-15' },
    { code: 'Q2', startsOn: '2026-02-01', endsOn: '2026-04-30', dueOn: '2026-05-15' },
    { code: 'Q3', startsOn: '2026-05-01', endsOn: '2026-07-31', dueOn: '2026-08-15' },
    { code: 'Q4', startsOn: '2026-08-01', endsOn: '2026-10-31', dueOn: '2026-11-15' },
    { code: 'Q5', startsOn: '2026-11-01', endsOn: '2027-01-31', dueOn: '2027-02-15' },
    { code: 'Q6', startsOn: '2027-02-01', endsOn: '2027-04-30', dueOn: '2027-05-15' },
  ]);
});

describe('other rhythms', () => {
  test.each<[string, [string, string, 1 | 3 | 6], string[]]>([
    ['months', ['2026-01-01', '2026-03-31', 1], ['M1 2026-01-31', 'M2 2026-02-28', 'M3 2026-03-31']],
    ['half-years', ['2025-11-01', '2027-04-30', 6], ['H1 2026-04-30', 'H2 2026-10-31', 'H3 2027-04-30']],
    ['the last one cut at the end', ['2026-01-01', '2026-05-10', 3], ['Q1 2026-03-31', 'Q2 2026-05-10']],
    ['a start on the 31st', ['2026-01-31', '2026-04-29', 1], ['M1 2026-02-27', 'M2 2026-03-30', 'M3 2026-04-29']],
    ['a single day', ['2026-01-01', '2026-01-01', 3], ['Q1 2026-01-01']],
    ['an end before the start', ['2026-01-02', '2026-01-01', 3], []],
  ])('%s', (_, [startsOn, endsOn, months], expected) => {
    expect(periodsOf(startsOn, endsOn, months).map((period) => `${period.code} ${period.endsOn}`)).toEqual(expected);
  });

  test('no day at all', () => expect(() => periodsOf('2026-02-30', '2026-12-31', 3)).toThrow(RangeError));
});

describe('the period of a day', () => {
  test.each([
    ['the day before the project', '2025-10-31', null],
    ['its first day', '2025-11-01', 'Q1'],
    ['the last day of a quarter', '2026-01-31', 'Q1'],
    ['the first day of the next', '2026-02-01', 'Q2'],
    ['its last day', '2027-04-30', 'Q6'],
    ['after the project, the last one', '2028-01-01', 'Q6'],
  ])('%s', (_, day, code) => {
    expect(periodAt(quarters, day)?.code ?? null).toBe(code);
    expect(periodAt([...quarters].reverse(), day)?.code ?? null).toBe(code);
  });

  test('no periods', () => expect(periodAt([], '2026-01-01')).toBeNull());
});

test('periods cover a project without gap or overlap', () => {
  const start = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2024-01-01', n));
  fc.assert(
    fc.property(
      start,
      fc.integer({ min: 0, max: 1500 }),
      fc.constantFrom(1 as const, 3 as const, 6 as const),
      (startsOn, length, months) => {
        const endsOn = addDays(startsOn, length);
        const periods = periodsOf(startsOn, endsOn, months);
        expect(periods[0]?.startsOn).toBe(startsOn);
        expect(periods.at(-1)?.endsOn).toBe(endsOn);
        for (const [at, period] of periods.entries()) {
          expect(period.startsOn <= period.endsOn).toBe(true);
          expect(period.dueOn).toBe(addDays(period.endsOn, 15));
          if (at > 0) expect(period.startsOn).toBe(addDays(periods[at - 1]!.endsOn, 1));
        }
      },
    ),
  );
});

describe('a change of the periods', () => {
  const open = { code: 'Q1', lockedAt: null };
  const locked = { code: 'Q2', lockedAt: '2026-05-20T09:00:00.000Z' };
  const q1 = { endsOn: '2026-01-31' };

  test.each<[string, Refusal | null, unknown]>([
    ['due the day it ends', refuseDueDate('2026-01-31', q1), null],
    ['due much later', refuseDueDate('2027-01-31', q1), null],
    ['due before it ends', refuseDueDate('2026-01-30', q1), { code: 'due-before-end', path: 'dueOn', params: q1 }],
    ['due on no day', refuseDueDate('2026-02-30', q1), { code: 'day-invalid', path: 'dueOn' }],
    ['unlocked with a reason', refuseUnlock('a sheet came late'), null],
    ['unlocked without one', refuseUnlock(null), { code: 'reason-missing', path: 'reason' }],
    ['unlocked with blanks for one', refuseUnlock(' \n'), { code: 'reason-missing', path: 'reason' }],
    ['cut anew while all are open', refuseNewPeriods([open]), null],
    [
      'cut anew while one is locked',
      refuseNewPeriods([open, locked]),
      { code: 'periods-locked', path: '', params: { period: 'Q2' } },
    ],
  ])('%s', (_, given, expected) => expect(given).toEqual(expected));

  test('a lock names the period and since when', () => {
    expect(lockOf(open)).toBeNull();
    expect(refuseLocked(lockOf(open), 'measuredOn')).toBeNull();
    const params = { period: 'Q2', since: '2026-05-20T09:00:00.000Z' };
    expect(refuseLocked(lockOf(locked), 'measuredOn')).toEqual({ code: 'period-locked', path: 'measuredOn', params });
  });
});

test('periods tell how long they are', () => {
  for (const months of periodLengths) expect(lengthOf(periodsOf('2025-11-01', '2027-04-30', months))).toBe(months);
  expect(lengthOf([])).toBeNull();
  expect(lengthOf([{ code: 'X1' }])).toBeNull();
});

describe('where a period stands', () => {
  const q1 = { startsOn: '2025-11-01', endsOn: '2026-01-31', dueOn: '2026-02-15' };
  test.each<[string, Day, number | null, PeriodState]>([
    ['the day before it starts', '2025-10-31', 0, 'coming'],
    ['its first day', '2025-11-01', 3, 'running'],
    ['its last day', '2026-01-31', 3, 'running'],
    ['the day after', '2026-02-01', 0, 'due-soon'],
    ['the day it is due', '2026-02-15', 3, 'due-soon'],
    ['the day after, with values that wait', '2026-02-16', 1, 'overdue'],
    ['the day after, with none', '2026-02-16', 0, 'past'],
    ['the day after, to a donor', '2026-02-16', null, 'past'],
  ])('%s', (_, today, waiting, state) => {
    expect(periodState({ ...q1, locked: false }, waiting, today)).toBe(state);
    expect(periodState({ ...q1, locked: true }, waiting, today)).toBe('locked');
  });
});

describe('the open period nearest to a day', () => {
  const locking = (...codes: string[]) =>
    quarters.map((period) => ({ ...period, locked: codes.includes(period.code) }));
  test.each<[string, string[], Day, string | null]>([
    ['its own', [], '2026-03-12', 'Q2'],
    ['the next, to which it is nearer', ['Q2'], '2026-04-29', 'Q3'],
    ['the one before, to which it is nearer', ['Q2'], '2026-02-02', 'Q1'],
    ['the later of two equally near', ['Q2'], '2026-03-17', 'Q3'],
    ['none that has not begun', ['Q5'], '2026-11-20', 'Q4'],
    ['over several that are locked', ['Q2', 'Q3', 'Q4'], '2026-06-15', 'Q1'],
    ['none where all that have begun are locked', ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'], '2026-06-15', null],
  ])('%s', (_, locked, day, expected) => {
    expect(nearestOpen(locking(...locked), day, '2026-11-23')?.code ?? null).toBe(expected);
  });
});
