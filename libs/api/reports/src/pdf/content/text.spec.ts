import { inLanguage, printed, proseOf, typedText } from './text';

test.each([
  ['plain text, as it is', 'Un texte', 'Un texte'],
  ['marks of direction, kept within their own text', '\u202eevil', '\u2068\u202eevil\u2069'],
  ['an endless word, with places to break it', 'x'.repeat(40), `${'x'.repeat(18)}\u200b${'x'.repeat(18)}\u200bxxxx`],
  ['a letter with its marks, unbroken', 'e\u0301'.repeat(30), `${'e\u0301'.repeat(18)}\u200b${'e\u0301'.repeat(12)}`],
  ['endless marks, cut off', `e${'\u0301'.repeat(300)}`, `e${'\u0301'.repeat(100)}`],
  [
    'signs joined without end, broken',
    '👩\u200d'.repeat(300),
    `${'👩\u200d'.repeat(250)}\u200b${'👩\u200d'.repeat(50)}`,
  ],
  ['an address, which breaks by itself', 'https://example.org/a/b', 'https://example.org/a/b'],
  ['what fonts and PDF forbid, without it', '\ufeffa\u0000b\uffff', 'ab'],
])('%s', (_, text, expected) => expect(printed(text)).toBe(expected));

test.each([
  ['Latin letters', 'Registre', 'ltr'],
  ['Arabic letters', '2026: سجل', 'rtl'],
  ['no letters', '2026', 'ltr'],
])('a text typed in %s reads their way', (_, text, dir) => expect(typedText(text)).toMatchObject({ lang: 'und', dir }));

test.each([[null], [''], [' \n ']])('%j is no text', (text) => {
  expect(typedText(text)).toBeNull();
  expect(proseOf(text === null ? null : { fr: text }, 'fr')).toBeNull();
});

test('a text in the document’s language needs no mark', () => {
  expect(inLanguage('Un', 'fr', 'fr')).toBe('Un');
  expect(inLanguage('واحد', 'ar', 'fr')).toEqual({ text: 'واحد', lang: 'ar', dir: 'rtl' });
});
