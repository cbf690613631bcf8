import { languages } from '../text';
import { findSdgTarget, goalOf, isSdgTarget, sdgGoals, sdgTargetCodes } from './index';

const targets = sdgGoals.flatMap((goal) => goal.targets);
const labelled = [
  ...sdgGoals.map(({ number, label }) => ({ of: `goal ${number}`, label })),
  ...targets.map(({ code, label }) => ({ of: `target ${code}`, label })),
];

describe('the goals', () => {
  test('are 17, with 169 targets and 251 codes of global indicators', () => {
    expect(sdgGoals.map(({ number }) => number)).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
    expect(targets.map(({ code }) => code)).toEqual(sdgTargetCodes);
    expect(new Set(sdgTargetCodes).size).toBe(169);
    expect(new Set(targets.flatMap(({ globalIndicators }) => globalIndicators)).size).toBe(251);
  });

  test('have a colour each, and a page of the United Nations', () => {
    expect(sdgGoals.filter(({ colour }) => !/^#[0-9A-F]{6}$/.test(colour))).toEqual([]);
    expect(new Set(sdgGoals.map(({ colour }) => colour)).size).toBe(17);
    expect(sdgGoals[3]).toMatchObject({
      number: 4,
      colour: '#C5192D',
      officialText: 'https://sdgs.un.org/goals/goal4#targets_and_indicators',
    });
  });

  test('follow every target by indicators of its own', () => {
    const odd = targets.filter(
      ({ code, globalIndicators }) =>
        globalIndicators.length === 0 || globalIndicators.some((indicator) => !/^\d+$/.test(after(code, indicator))),
    );
    expect(odd).toEqual([]);
  });
});

describe('a label', () => {
  test.each(languages.map((language) => [language]))('of everything in %s, of 90 signs at most', (language) => {
    const odd = labelled.filter(({ label }) => label[language].trim() === '' || label[language].length > 90);
    expect(odd).toEqual([]);
  });

  test.each(languages.map((language) => [language]))('in %s names one thing alone', (language) => {
    expect(new Set(labelled.map(({ label }) => label[language])).size).toBe(17 + 169);
  });

  test('is written in the letters of its language', () => {
    const arabic = /^[\p{Script=Arabic}\p{M}\p{P}\s]+$/u;
    const latin = /^[\p{Script=Latin}\p{P}\s]+$/u;
    const odd = labelled.filter(
      ({ label }) => !arabic.test(label.ar) || !latin.test(label.fr) || !latin.test(label.en),
    );
    expect(odd).toEqual([]);
  });
});

test.each<[string, number | null]>([
  ['4.4', 4],
  ['17.19', 17],
  ['16.10', 16],
  ['3.d', 3],
  ['4.99', null],
  ['4.0', null],
  ['17.b', null],
  ['3.e', null],
  ['18.1', null],
  ['4', null],
  ['4.04', null],
  ['04.4', null],
  ['4.4 ', null],
  ['4.A', null],
  ['4.4.1', null],
  ['constructor', null],
  ['', null],
])('«%s» belongs to goal %s', (code, goal) => {
  expect(goalOf(code)).toBe(goal);
  expect(isSdgTarget(code)).toBe(goal !== null);
  expect(findSdgTarget(code)?.code ?? null).toBe(goal === null ? null : code);
});

/** What follows the target's code and a dot; empty where the indicator is another target's. */
function after(target: string, indicator: string): string {
  return indicator.startsWith(`${target}.`) ? indicator.slice(target.length + 1) : '';
}
