import { codesIn } from '../directions';
import { pdfWordsOf } from '../pdf/words';
import { wordsOf } from '.';

function textsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : [];
}

test('among Arabic words the sign of a percentage stays right of its number', () => {
  const { definitions, ...words } = wordsOf('ar');
  const { glossary } = definitions;
  const { progressAlt } = pdfWordsOf('ar').glance;
  const { progress, mean } = pdfWordsOf('ar').definitions;
  const { openData, cover } = words;
  const percentages = textsIn([glossary, openData, cover.coverage, progressAlt(''), progress, mean]).filter((text) =>
    /\d%/.test(text),
  );
  expect(percentages.length).toBeGreaterThanOrEqual(6);
  for (const text of percentages) expect(text).not.toMatch(/(?<![\d\u200e.])[\d.]+%/);
});

test('in Arabic the codes of a list stand apart, so that the first one stands at the right', () => {
  expect(codesIn(['OC1', 'OC2'], 'ar', wordsOf('ar').comma)).toBe('\u2068OC1\u2069، \u2068OC2\u2069');
  expect(codesIn(['OC1', 'OC2'], 'fr', wordsOf('fr').comma)).toBe('OC1, OC2');
});
