import { oneLine, shortText } from './legal-text';

test.each([
  ['spaces and line breaks are one space', ' one \t two\n\nthree ', 'one two three'],
  ['a no-break space stays', 'Titre\u00a0* à 12\u202f500', 'Titre\u00a0* à 12\u202f500'],
  ['several of them are one space', 'one\u00a0\u00a0\u202f two', 'one two'],
  ['none stays at an end', '\u00a0one\u00a0', 'one'],
])('%s', (_, text, expected) => {
  expect(oneLine(text)).toBe(expected);
  expect(shortText(text, 100)).toBe(expected);
});
