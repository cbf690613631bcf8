import type { FrozenIndicator } from '@mizan/contract';
import { figureShape } from '../figure-shape';
import { exampleReport } from '../report-examples';
import { wordsOf } from '../words';
import { figureFormat, lengthShown, shareFormatWith } from './figure-format';

const [given] = exampleReport().framework.indicators as [FrozenIndicator];
const formatOf = (indicator: Partial<FrozenIndicator>) =>
  figureFormat(figureShape({ ...given, targets: [], ...indicator }, undefined, wordsOf('en')));
const target = (value: number) => [{ dueOn: '2027-04-30', value }];

test.each<[string, Partial<FrozenIndicator>, string]>([
  ['whole numbers', { targets: target(60) }, '#,##0'],
  ['as many decimals as were given', { targets: target(2.25) }, '#,##0.00'],
  ['six decimals', { targets: target(0.000001) }, '#,##0.000000'],
  ['a quotient, with one at least', { measure: 'percentage', targets: target(70) }, '#,##0.0"\u200e%"'],
  ['a quotient of finer targets', { measure: 'percentage', targets: target(72.25) }, '#,##0.00"\u200e%"'],
  ['an average', { accumulation: 'average', targets: target(3) }, '#,##0.0'],
  ['a scale, by its top', { measure: 'score', scale: { '0': 'a', '10': 'b' } }, '#,##0" / 10"'],
  ['a free score', { measure: 'score', scale: null }, '#,##0'],
  ['days', { measure: 'ratio', unit: 'Days ' }, '#,##0.0"\u00a0d"'],
  ['a unit that nobody knows', { unit: 'bad "unit"' }, '#,##0'],
])('%s', (_, indicator, format) => expect(formatOf(indicator)).toBe(format));

test.each([
  ['fr', '0.0"\u00a0"%'],
  ['en', '0.0%'],
  ['ar', '0.0%'],
] as const)('a share in %s', (language, format) => expect(shareFormatWith(wordsOf(language).percentSign)).toBe(format));

test.each([
  [null, '#,##0', 0],
  [0, '#,##0', 1],
  [-1.5, '#,##0.0', 4],
  [1234.5, '#,##0.0"%"', 8],
  [999_999_999.123456, '#,##0.000000', 18],
])('%s in %s takes %s characters', (figure, format, length) => expect(lengthShown(figure, format)).toBe(length));
