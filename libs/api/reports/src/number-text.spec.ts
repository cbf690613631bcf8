import type { Language } from '@mizan/domain';
import { numberTextOf } from './number-text';

const signs: Record<Language, string> = { fr: '\u00a0%', ar: '%', en: '%' };
const noon = '2026-03-12T12:00:00.000Z';
const of = (language: Language) => numberTextOf(language, signs[language]);

test.each<[string, Language, string, string]>([
  ['thousands in French', 'fr', of('fr').figure(12_500, { decimals: 0, suffix: '' }), '12\u202f500'],
  [
    'thousands in Arabic, as Morocco writes them',
    'ar',
    of('ar').figure(12_500.5, { decimals: 1, suffix: '' }),
    '12\u202f500,5',
  ],
  ['thousands in English', 'en', of('en').figure(12_500.5, { decimals: 1, suffix: '' }), '12,500.5'],
  ['as many decimals as given', 'fr', of('fr').figure(0.1, { decimals: 6, suffix: '' }), '0,100000'],
  ['a level of a scale', 'fr', of('fr').figure(2.4, { decimals: 1, suffix: ' / 5' }), '2,4 / 5'],
  ['below zero', 'fr', of('fr').figure(-1.5, { decimals: 1, suffix: '' }), '−1,5'],
  [
    'below zero in Arabic: its sign stays with it',
    'ar',
    of('ar').figure(-1.5, { decimals: 1, suffix: '' }),
    '\u2066−1,5\u2069',
  ],
  ['a share', 'fr', of('fr').share(0.145), '14,5\u00a0%'],
  ['a share in Arabic', 'ar', of('ar').share(0.67), '\u206667,0%\u2069'],
  ['no value is never 0', 'fr', of('fr').share(null), '—'],
  ['no figure either', 'en', of('en').figure(undefined, { decimals: 2, suffix: '%' }), '—'],
  ['zero is 0', 'fr', of('fr').figure(0, { decimals: 0, suffix: '' }), '0'],
  ['a little below zero is 0, not −0', 'fr', of('fr').figure(-0.04, { decimals: 1, suffix: '' }), '0,0'],
  ['a day', 'fr', of('fr').day('2026-03-12'), '12/03/2026'],
  ['a day in Arabic, from left to right', 'ar', of('ar').day('2026-03-12'), '\u206612/03/2026\u2069'],
  ['a moment, with its distance from UTC', 'fr', of('fr').moment(noon, 'Asia/Tokyo'), '12 mars 2026 à 21:00 (UTC+9)'],
  ['a moment in Arabic', 'ar', of('ar').moment(noon, 'Asia/Tokyo'), '12 مارس 2026 في 21:00 (غرينتش\u2066+9\u2069)'],
  ['a moment in English', 'en', of('en').moment(noon, 'Asia/Tokyo'), '12 March 2026 at 21:00 (GMT+9)'],
  ['no day', 'fr', of('fr').day(null), '—'],
  ['a great level of an axis', 'en', of('en').level(1_500_000), '1.5M'],
  ['a file', 'fr', of('fr').bytes(1_204_889), '1,1\u00a0Mo'],
  ['a file in Arabic: its unit at the left of its number', 'ar', of('ar').bytes(121), '\u2067121 بايت\u2069'],
  [
    'below zero before a unit in Arabic letters: the sign stays with its number',
    'ar',
    of('ar').figure(-5, { decimals: 0, suffix: ' نقط' }),
    '\u2067\u2066−5\u2069 نقط\u2069',
  ],
])('%s', (_, __, written, expected) => expect(written.replaceAll('\u202fMo', '\u00a0Mo')).toBe(expected));
