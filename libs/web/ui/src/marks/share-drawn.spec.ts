import { shareDrawn } from './share-drawn';

test.each([
  ['half of the way', 0.5, 0.5],
  ['more than the whole', 1.4, 1],
  ['the wrong way', -0.25, 0],
  ['no share', null, 0],
  ['not a number', Number.NaN, 0],
  ['without end', Number.POSITIVE_INFINITY, 1],
])('%s', (_, share, drawn) => expect(shareDrawn(share)).toBe(drawn));
