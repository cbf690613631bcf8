import { barColour, Looks } from './looks';
import { Sheet } from './sheet';
import { marks } from './status-marks';

interface Rows {
  first: number;
  last: number;
}

/** Colours cells by the shape in one of them, whatever a reader writes there later. */
export function markByShape(sheet: Sheet, { first, last }: Rows, shapeAt: number, lastColumn = shapeAt): void {
  if (last < first) return;
  const cell = Sheet.address(first, shapeAt, '$');
  sheet.rule(
    `${Sheet.address(first, shapeAt)}:${Sheet.address(last, lastColumn)}`,
    marks.map(({ shape, look }) => ({
      type: 'expression',
      formulae: [`ISNUMBER(FIND("${shape}",${cell}))`],
      style: Looks.over(look),
    })),
  );
}

/** Bars behind shares of the way, from 0 to 1; what lies beyond is not drawn, for the figure says it. */
export function drawBars(sheet: Sheet, { first, last }: Rows, column: number): void {
  if (last < first) return;
  const bar = {
    type: 'dataBar' as const,
    cfvo: [
      { type: 'num' as const, value: 0 },
      { type: 'num' as const, value: 1 },
    ],
    color: barColour,
    gradient: false,
    minLength: 0,
    maxLength: 100,
    direction: sheet.isRightToLeft ? ('rightToLeft' as const) : ('leftToRight' as const),
  };
  sheet.rule(`${Sheet.address(first, column)}:${Sheet.address(last, column)}`, [bar]);
}
