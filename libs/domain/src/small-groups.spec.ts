import fc from 'fast-check';
import { addExactly } from './exact';
import { marginals } from './disaggregation';
import { countsPeople, hidesCells, withheldGroups, withoutSmallGroups } from './small-groups';
import type { CountedIndicator } from './small-groups';
import { addUp } from './totals';

const recordedAt = '2026-05-01T08:00:00Z';
const measuredOn = '2026-03-01';
const people: CountedIndicator = {
  measure: 'number',
  accumulation: 'sum',
  unit: 'persons',
  pastUnits: [],
  disaggregation: ['country'],
};
const shares: CountedIndicator = {
  measure: 'percentage',
  accumulation: 'sum',
  unit: '% of participants',
  pastUnits: [],
  disaggregation: ['sex'],
};

describe('an indicator that counts people', () => {
  test.each<[string, string | null, string[], boolean]>([
    ['its unit is persons', 'persons', [], true],
    ['however it is written', ' Persons ', ['country'], true],
    ['in French', 'personnes', ['country'], true],
    ['in Arabic', 'أشخاص', ['country'], true],
    ['they are participants', 'Participants', ['country'], true],
    ['it asks their sex', '% of participants', ['module', 'sex'], true],
    ['it asks their age', null, ['age'], true],
    ['it counts events', 'events', ['country'], false],
    ['it says nothing', null, [], false],
  ])('%s', (_, unit, disaggregation, expected) => expect(countsPeople({ unit, disaggregation })).toBe(expected));

  test('once counted people: values of that time still count', () =>
    expect(countsPeople({ unit: 'events', pastUnits: ['persons', 'events'], disaggregation: [] })).toBe(true));
});

describe('groups withheld with a limit of 5', () => {
  test.each<[string, (number | null)[], boolean[]]>([
    ['none is small', [5, 6, 7], [false, false, false]],
    ['a small one takes the next smallest with it', [3, 20, 8], [true, false, true]],
    ['the first among equals goes with it', [3, 8, 8], [true, true, false]],
    ['two small ones hide each other', [3, 4, 20], [true, true, false]],
    ['nobody is fewer than 5', [0, 20, 8], [true, false, true]],
    ['nobody and a small one hide each other', [0, 3, 20], [true, true, false]],
    ['a group without a figure is no group', [3, null, 20], [true, false, true]],
    ['a small one alone', [3, null, null], [true, false, false]],
    ['a large one alone', [9, null, null], [false, false, false]],
    ['nothing logged', [null, null], [false, false]],
    ['no groups', [], []],
  ])('%s', (_, given, expected) => expect(withheldGroups(given, 5)).toEqual(expected));

  test('what is withheld cannot be worked out from the total', () => {
    const groups = fc.array(fc.option(fc.nat({ max: 12 })), { maxLength: 8 });
    fc.assert(
      fc.property(groups, fc.integer({ min: 1, max: 10 }), (given, limit) => {
        const withheld = withheldGroups(given, limit);
        const hidden = withheld.filter(Boolean).length;
        const present = given.filter((count) => count !== null).length;
        if (present >= 2) expect(hidden).not.toBe(1);
        for (const [at, count] of given.entries()) {
          if (count === null) expect(withheld[at]).toBe(false);
          else if (count < limit) expect(withheld[at]).toBe(true);
        }
        const large = given.filter((count, at) => count !== null && count >= limit && withheld[at]);
        expect(large.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the donor’s view', () => {
  const country = { code: 'country', categories: ['FR', 'ES', 'SN', 'unknown'] };
  const persons = (category: string, value: number) => ({
    categories: { country: category },
    totals: addUp([{ measuredOn, recordedAt, value }]),
  });
  const cells = [persons('FR', 20), persons('ES', 3), persons('SN', 8)];

  test('a small group is withheld with the next smallest; what is unknown stays unknown', () => {
    expect(withoutSmallGroups(people, [country], cells)).toEqual([
      {
        axis: 'country',
        categories: [
          { category: 'FR', value: 20, suppressed: false },
          { category: 'ES', value: null, suppressed: true },
          { category: 'SN', value: null, suppressed: true },
          { category: 'unknown', value: null, suppressed: false },
        ],
      },
    ]);
  });

  test('the project’s own limit holds', () => {
    expect(withoutSmallGroups(people, [country], cells, 3)).toEqual(marginals(people, [country], cells));
  });

  test('an indicator that does not count people shows everything', () => {
    const events = { ...people, unit: 'events' };
    expect(withoutSmallGroups(events, [country], cells)).toEqual(marginals(events, [country], cells));
  });

  test('of a share the people are its denominator, pooled or latest', () => {
    const sex = { code: 'sex', categories: ['female', 'male'] };
    const share = (category: string, ...parts: [number, number][]) => ({
      categories: { sex: category },
      totals: addUp(
        parts.map(([numerator, denominator], at) => ({
          measuredOn: `2026-03-0${at + 1}`,
          recordedAt,
          numerator,
          denominator,
        })),
      ),
    });
    const given = [share('female', [1, 4], [2, 3]), share('male', [30, 40])];
    const valuesOf = (indicator: CountedIndicator) =>
      withoutSmallGroups(indicator, [sex], given)[0]?.categories.map(({ value }) => value);
    expect(valuesOf(shares)).toEqual([300 / 7, 75]);
    expect(valuesOf({ ...shares, accumulation: 'latest' })).toEqual([null, null]);
  });

  test('a score says nothing of how many people gave it', () => {
    const score: CountedIndicator = { ...people, measure: 'score', accumulation: 'average' };
    expect(withoutSmallGroups(score, [country], cells)).toEqual(marginals(score, [country], cells));
  });

  test('with the total and all that is shown, at least two figures stay open', () => {
    const counts = fc.array(fc.nat({ max: 30 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(counts, (given) => {
        const total = addExactly(given) ?? 0;
        const [axis] = withoutSmallGroups(
          people,
          [country],
          given.map((value, at) => persons(country.categories[at]!, value)),
        );
        const shown = axis!.categories.filter(({ suppressed }) => !suppressed).map(({ value }) => value);
        const open = axis!.categories.filter(({ suppressed }) => suppressed);
        if (open.length === 0) expect(addExactly(shown)).toBe(total);
        else expect(open.length).toBeGreaterThanOrEqual(2);
        for (const value of shown) expect(value === null || value >= 5).toBe(true);
      }),
    );
  });
});

describe('the cells of one value are hidden from donors', () => {
  const events = { unit: 'events', pastUnits: ['events'], disaggregation: ['country'] };
  test.each<[string, Parameters<typeof hidesCells>[0], Record<string, string>[], boolean]>([
    ['where they count people, however many', people, [{ country: 'FR' }], true],
    ['where they counted people before its unit changed', { ...events, pastUnits: ['persons', 'events'] }, [], true],
    ['where they are of an age that is asked no more', events, [{ country: 'FR', age: 'under-30' }], true],
    ['but not where they count events', events, [{ country: 'FR' }], false],
  ])('%s', (_, indicator, cells, expected) =>
    expect(
      hidesCells(
        indicator,
        cells.map((categories) => ({ categories })),
      ),
    ).toBe(expected),
  );
});
