import { wrapped } from './chart-picture';

const tenPixelsALetter = (text: string): number => text.length * 10;

test.each([
  ['short enough', 'one line', 200, ['one line']],
  ['broken between words', 'fourteen of eighteen', 130, ['fourteen of', 'eighteen']],
  ['one word wider than the line', 'electroencephalography', 50, ['electroencephalography']],
  ['nothing', '', 50, []],
])('%s', (_, text, width, lines) => expect(wrapped(text, width, tenPixelsALetter)).toEqual(lines));
