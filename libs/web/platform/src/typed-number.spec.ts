import { looksGrouped, readTypedNumber, typedFrom } from './typed-number';

test.each([
  ['a whole number', '7', 7],
  ['a French decimal', '12,5', 12.5],
  ['an English decimal', '12.5', 12.5],
  ['thousands grouped by a space', '12 500', 12500],
  ['thousands grouped by a narrow no-break space, as French prints them', '1\u202F234\u202F567,25', 1234567.25],
  ['thousands grouped by a no-break space', '12\u00A0500', 12500],
  ['Arabic-Indic digits', '٢٥', 25],
  ['Arabic-Indic digits with the Arabic decimal separator', '١٢٫٥', 12.5],
  ['Arabic-Indic digits with the comma of an Arabic keyboard', '١٢،٥', 12.5],
  ['extended Arabic-Indic digits', '۴۲', 42],
  ['the Arabic thousands separator', '١٢٬٥٠٠', 12500],
  ['one dot before three digits is a decimal separator, as the hint says', '1.234', 1.234],
  ['one comma before three digits too', '1,234', 1.234],
  ['a fall, with a hyphen', '-3', -3],
  ['a fall, with a minus sign', '\u22123,5', -3.5],
  ['nothing before the separator', ',5', 0.5],
  ['zero is a number', '0', 0],
  ['minus zero is zero', '-0', 0],
  ['leading zeros', '007', 7],
  ['spaces around, and a right-to-left mark', ' \u200F25 ', 25],
  ['six decimals', '0,000001', 0.000001],
])('%s: %s', (_, typed, value) => expect(readTypedNumber(typed)).toEqual({ kind: 'number', value }));

test.each([
  ['two kinds of separator', '1.234,5', 'separators'],
  ['thousands grouped by commas', '1,234,567', 'separators'],
  ['a separator with nothing after it', '12,', 'separators'],
  ['a separator alone', ',', 'letters'],
  ['a space in the wrong place', '12 34', 'grouping'],
  ['a space after more than three digits', '1234 567', 'grouping'],
  ['a percent sign', '70%', 'letters'],
  ['words', 'seven', 'letters'],
  ['an exponent', '1e5', 'letters'],
  ['a sum', '3+4', 'letters'],
  ['a date', '2026-03-12', 'letters'],
  ['seven decimals', '0,1234567', 'decimals'],
  ['more digits than are kept exactly', '1234567890123456', 'digits'],
])('refuses %s: %s', (_, typed, trouble) => expect(readTypedNumber(typed)).toEqual({ kind: 'trouble', trouble }));

test.each(['', '   ', '\u00A0', '\u200F'])('nothing typed is not zero: %j', (typed) =>
  expect(readTypedNumber(typed)).toEqual({ kind: 'empty' }),
);

test.each([
  ['1.234', true],
  ['12,500', true],
  ['0,125', false],
  ['12,5', false],
  ['1234,567', false],
  ['12 500', false],
])('%s could be read as thousands: %s', (typed, doubtful) => expect(looksGrouped(typed)).toBe(doubtful));

test.each([
  ['a decimal in French', 12.5, ',', '12,5'],
  ['a decimal in English', 12.5, '.', '12.5'],
  ['a whole number', 1200, ',', '1200'],
  ['a very small number keeps its six decimals', 0.000001, ',', '0,000001'],
  ['zero', 0, ',', '0'],
  ['an unknown number', null, ',', ''],
] as const)('%s is edited as typed', (_, value, separator, typed) => expect(typedFrom(value, separator)).toBe(typed));
