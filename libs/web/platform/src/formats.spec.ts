import { dayText, instantText, numberText, shareText, sizeText } from './formats';

const thin = '\u202f';
const whole = (text: string): string => `\u2066${text}\u2069`;
const [french, arabic, english] = ['fr-MA', 'ar-MA-u-nu-latn', 'en-GB'];

describe('a number', () => {
  test.each([
    ['French', french, 12500.5, `12${thin}500,5`],
    ['Arabic, Latin digits', arabic, 12500.5, `12${thin}500,5`],
    ['English', english, 12500.5, '12,500.5'],
    ['a million', french, 1000000, `1${thin}000${thin}000`],
    ['below zero', french, -3.5, '−3,5'],
    ['below zero in Arabic, kept whole', arabic, -3.5, whole('−3,5')],
    ['zero', arabic, 0, '0'],
    ['nothing but a sign after rounding', english, -0.0000001, '0'],
    ['all six decimals', english, 0.123456, '0.123456'],
  ])('%s', (_, locale, value, text) => {
    expect(numberText(value, locale, 6)).toBe(text);
  });

  test.each([null, undefined])('%s is a dash, never 0', (value) => {
    expect(numberText(value, french, 6)).toBe('—');
  });
});

test.each([
  ['bytes', 812, french, '812 octets'],
  ['a kilobyte', 1024, french, '1 ko'],
  ['most of a megabyte', 800 * 1024, english, '800 kB'],
  ['the greatest file', 20 * 1024 * 1024, english, '20 MB'],
  ['a thousand of them, which is not one and a bit', 1024 * 1024 * 1024, french, '1 024 Mo'],
  ['megabytes in French', 2.44 * 1024 * 1024, french, '2,4 Mo'],
  ['megabytes in Arabic', 2.44 * 1024 * 1024, arabic, '2,4 م.ب'],
])('a size: %s', (_, bytes, locale, text) => {
  expect(sizeText(bytes, locale).replace(/[\u00a0\u202f]/g, ' ')).toBe(text);
});

describe('a share', () => {
  test.each([
    ['French', french, 0.4234, 0, `42${thin}%`],
    ['Arabic', arabic, 0.4234, 0, whole(`42${thin}%`)],
    ['English', english, 0.4234, 0, '42%'],
    ['with a decimal', french, 0.4234, 1, `42,3${thin}%`],
    ['half way between two decimals', english, 0.145, 1, '14.5%'],
    ['more than the whole', english, 1.2, 0, '120%'],
    ['the wrong way', arabic, -0.25, 0, whole(`−25${thin}%`)],
  ])('%s', (_, locale, value, digits, text) => {
    expect(shareText(value, locale, digits)).toBe(text);
  });

  test('null is a dash', () => {
    expect(shareText(null, english, 0)).toBe('—');
  });
});

describe('a day', () => {
  test.each([
    ['French', french, 'long', '12 mars 2026'],
    ['Moroccan Arabic', arabic, 'long', '12 مارس 2026'],
    ['English', english, 'long', '12 March 2026'],
    ['French, short', french, 'short', '12/03/2026'],
    ['Arabic, short, kept in its order', arabic, 'short', whole('12/03/2026')],
    ['French, month', french, 'month', 'mars 2026'],
    ['English, month', english, 'month', 'March 2026'],
  ] as const)('%s', (_, locale, length, text) => {
    expect(dayText('2026-03-12', locale, length)).toBe(text);
  });

  test('the first of a month has its own number in French', () => {
    expect(dayText('2026-11-01', french, 'long')).toBe('1er novembre 2026');
  });

  test('the last day of a month stays so, west of Greenwich too', () => {
    expect(dayText('2026-01-31', english, 'short')).toBe('31/01/2026');
  });

  test('null is a dash', () => {
    expect(dayText(null, french, 'long')).toBe('—');
  });
});

describe('an instant', () => {
  test.each([
    ['in Morocco', 'Africa/Casablanca', '12 mars 2026 à 23:30'],
    ['in Brussels, the next day', 'Europe/Brussels', '13 mars 2026 à 00:30'],
  ])('%s', (_, zone, text) => {
    expect(instantText('2026-03-12T23:30:00.000Z', french, zone)).toBe(text);
  });

  test.each([
    ['in French', french, '13 mars 2026 à 08:30 UTC+9'],
    ['in English', english, '13 March 2026 at 08:30 GMT+9'],
    ['in Arabic, its sign before its number', arabic, '13 مارس 2026 في 08:30 غرينتش\u2066+9\u2069'],
  ])('tells readers from anywhere its distance from UTC, %s', (_, locale, text) => {
    expect(instantText('2026-03-12T23:30:00.000Z', locale, 'Asia/Tokyo', true)).toBe(text);
  });
});
