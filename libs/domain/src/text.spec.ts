import { isWritten, percentsKept, textIn } from './text';
import type { Language, LocalText } from './text';

describe('the text that a reader gets', () => {
  test.each<[string, LocalText, Language, [string, Language] | null]>([
    ['the language asked for', { fr: 'Musée', ar: 'متحف', en: 'Museum' }, 'ar', ['متحف', 'ar']],
    ['English asked for and written', { fr: 'Musée', en: 'Museum' }, 'en', ['Museum', 'en']],
    ['Arabic missing: French first', { fr: 'Musée', en: 'Museum' }, 'ar', ['Musée', 'fr']],
    ['English missing: French first', { fr: 'Musée', ar: 'متحف' }, 'en', ['Musée', 'fr']],
    ['Arabic and French missing: English', { en: 'Museum' }, 'ar', ['Museum', 'en']],
    ['French missing: English before Arabic', { ar: 'متحف', en: 'Museum' }, 'fr', ['Museum', 'en']],
    ['only Arabic written', { ar: 'متحف' }, 'en', ['متحف', 'ar']],
    ['blank counts as missing', { fr: '  ', en: 'Museum' }, 'fr', ['Museum', 'en']],
    ['nothing written', {}, 'fr', null],
    ['nothing but blanks', { fr: '', ar: ' \n' }, 'fr', null],
  ])('%s', (_, text, language, expected) => {
    expect(textIn(text, language)).toEqual(expected && { text: expected[0], language: expected[1] });
  });
});

test.each([
  ['words', 'why', true],
  ['blanks', ' \t\n', false],
  ['empty', '', false],
  ['null', null, false],
  ['absent', undefined, false],
])('written: %s', (_, text, written) => expect(isWritten(text)).toBe(written));

test.each<[string, Language, string]>([
  ['نسبة 70% على الأقل', 'ar', 'نسبة 70\u200e%\u200e على الأقل'],
  ['من 0 % إلى 80 %', 'ar', 'من 0\u200e %\u200e إلى 80\u200e %\u200e'],
  ['نسبة مئوية (%)', 'ar', 'نسبة مئوية (%)'],
  ['at least 70%', 'en', 'at least 70%'],
])('the percentages of “%s”', (text, language, shown) => expect(percentsKept(text, language)).toBe(shown));
