import { codesIn } from '../../directions';
import { fullReport } from '../../full-report-example';
import { annexesOf } from './annexes';
import { codeText, deskOf } from './desk';
import type { Block, Cell } from './paper';

const full = fullReport();
full.overview.sdgTargets = [
  {
    target: '10.7',
    relevance: 'primary',
    why: '',
    activities: [],
    standing: 'confirmed',
    indicators: ['OC1', 'OC2'],
  },
];
full.evidence!.items[0]!.bytes = 121;
const desk = deskOf(full, 'ar');

const tablesIn = (blocks: readonly Block[]): Cell[][] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows : block.kind === 'landscape' ? tablesIn(block.blocks) : [],
  );
const linesIn = (cells: readonly Cell[]) => cells.flatMap(({ lines }) => lines.map(({ pieces }) => pieces));
const lines = linesIn(tablesIn(annexesOf(desk)).flat());

test('of a list of codes each reads from the left, and the list as the document does', () => {
  expect(lines).toContainEqual([codesIn(['OC1', 'OC2'], 'ar', desk.words.comma)]);
});

test('the size of a file reads as the document does behind a name that reads from the left', () => {
  expect(lines).toContainEqual([codeText('emargement.pdf'), ' · \u2067121 بايت\u2069']);
});

test('every level of a scale has a line of its own', () => {
  const at = lines.findIndex(([piece]) => piece === desk.say.definitions.scale);
  expect(lines.slice(at + 1, at + 3)).toEqual([
    [{ text: '1 = ad hoc', lang: 'und', dir: 'ltr' }],
    [{ text: '5 = leading', lang: 'und', dir: 'ltr' }],
  ]);
});
