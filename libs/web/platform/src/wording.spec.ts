import { TestBed } from '@angular/core/testing';
import type { Language, Measure } from '@mizan/domain';
import { startPlatform } from './specs/started-platform';
import { Wording } from './wording';

const thin = '\u202f';
const space = '\u00a0';
const whole = (text: string): string => `\u2066${text}\u2069`;

const wordingIn = async (language: Language): Promise<Wording> => {
  await startPlatform(language);
  return TestBed.inject(Wording);
};

describe('a figure', () => {
  test.each<[string, Language, number | null, Measure, string | null, string]>([
    ['counts people in French', 'fr', 12500, 'number', 'persons', `12${thin}500${space}personnes`],
    ['one person in French', 'fr', 1, 'number', 'persons', `1${space}personne`],
    ['in English', 'en', 12500, 'number', 'persons', `12,500${space}persons`],
    ['Arabic, few', 'ar', 3, 'number', 'persons', `3${space}أشخاص`],
    ['Arabic, many', 'ar', 11, 'number', 'persons', `11${space}شخصا`],
    ['Arabic, hundreds', 'ar', 100, 'number', 'persons', `100${space}شخص`],
    ['a percentage comes as 42', 'fr', 42.34, 'percentage', '% of respondents', `42,3${thin}%`],
    ['a percentage in Arabic, kept whole', 'ar', 42.34, 'percentage', null, whole(`42,3${thin}%`)],
    ['a ratio with its unit', 'fr', 12.5, 'ratio', 'days', `12,5${space}jours`],
    ['a score has no unit', 'fr', 3.25, 'score', 'score 1-5', '3,25'],
    ['a mean is rounded to two decimals', 'en', 3.333333, 'number', null, '3.33'],
    ['a unit that somebody typed stays as typed', 'fr', 4, 'number', 'oliviers', `4${space}oliviers`],
    ['unknown is a dash and has no unit', 'ar', null, 'number', 'persons', '—'],
  ])('%s', async (_, language, value, measure, unit, text) => {
    expect((await wordingIn(language)).figure(value, measure, unit)).toBe(text);
  });
});

describe('a text', () => {
  const title = { fr: 'Titre', ar: 'عنوان' };

  test('in the language of the page', async () => {
    expect((await wordingIn('ar')).textIn(title)).toEqual({ text: 'عنوان', language: 'ar' });
  });

  test('or the next that it has, and says which', async () => {
    expect((await wordingIn('en')).textIn(title)).toEqual({ text: 'Titre', language: 'fr' });
  });

  test('null is empty', async () => {
    expect((await wordingIn('en')).text(null)).toBe('');
  });
});

test.each([
  ['as the field says it', 'fr', 'quarterly', 'trimestrielle'],
  ['however it was typed', 'ar', 'Every six months', 'نصف سنوية'],
  ['in words of its own stays as typed', 'fr', 'après chaque cohorte', 'après chaque cohorte'],
  ['that nobody wrote is empty', 'en', null, ''],
] as const)('a frequency %s', async (_, language, frequency, text) => {
  expect((await wordingIn(language)).frequency(frequency)).toBe(text);
});

test('a unit alone is named in the plural', async () => {
  expect((await wordingIn('fr')).unit('lesson notes')).toBe('notes de capitalisation');
});

test('a key that has no words is silent', async () => {
  expect((await wordingIn('fr')).words('nowhere.to-be-found')).toBe('');
});
