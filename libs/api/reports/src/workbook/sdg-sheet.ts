import type { SdgFigures } from '@mizan/contract';
import { goalOf } from '@mizan/domain';
import { findSdgTarget, sdgGoals } from '@mizan/domain/sdg';
import type { Workbook } from 'exceljs';
import { codesIn } from '../directions';
import { proposalMark } from '../proposal-mark';
import { quotient } from './checked';
import { unitContent } from './content';
import type { Drawing, IndicatorLine } from './drawing';
import { lengthShown } from './figure-format';
import { endList, headerRow, startList } from './list-sheet';
import type { Look } from './looks';
import { drawBars, markByShape } from './rules';
import type { Sheet } from './sheet';
import { statusWords } from './status-marks';

const mark = 1;
const target = 2;
const contribution = 3;
const relevance = 4;
const code = 5;
const unit = 6;
const actual = 7;
const final = 8;
const achievement = 9;
const progress = 10;
const status = 11;
const why = 12;

const summary: Look = { bold: true, ground: 'sand' };
const quiet: Look = { ink: 'quiet' };

/** Which SDG targets the project serves, by which indicators, and where these stand; nothing about the SDGs themselves. */
export function addSdg(book: Workbook, drawing: Drawing): void {
  const { words, lines, data } = drawing;
  const { sdg } = words;
  const figures = lines.flatMap(({ figures: of, figureFormat }) =>
    [of?.actual ?? null, of?.target ?? null].map((figure) => lengthShown(figure, figureFormat) + 3),
  );
  const width = Math.max(12, ...figures);
  const sheet = startList(book, drawing, {
    sheet: 'sdg',
    title: sdg.title,
    notes: [sdg.reading],
    still: target,
    columns: [
      { name: '', width: 2.5 },
      { name: sdg.target, width: 9 },
      { name: sdg.contribution, width: 62 },
      { name: sdg.relevance, width: 12 },
      { name: sdg.code, width: 8 },
      { name: sdg.unit, width: 16 },
      { name: sdg.actual, width, at: 'right' },
      { name: sdg.finalTarget, width, at: 'right' },
      { name: sdg.achievement, width: 12, at: 'right' },
      { name: sdg.progress, width: 13, at: 'right' },
      { name: sdg.status, width: 20 },
      { name: sdg.why, width: 46 },
    ],
  });
  const first = headerRow + 1;
  const { sdgTargets } = data.overview;
  if (sdgTargets.length === 0) sheet.text(first, target, { words: sdg.none }, quiet, { columns: 4 });
  const last = sdgTargets.reduce((row, served) => writeTarget(sheet, drawing, row, served), first) - 1;
  markByShape(sheet, { first, last }, status);
  drawBars(sheet, { first, last }, progress);
  endList(sheet, last);
}

/** A target and the indicators that contribute to it; answers the row after them. */
function writeTarget(sheet: Sheet, drawing: Drawing, row: number, served: SdgFigures): number {
  const { words, language, lines } = drawing;
  const goal = sdgGoals.find(({ number }) => number === goalOf(served.target));
  const about = findSdgTarget(served.target);
  const goalName = goal ? `${words.sdg.goal(goal.number)} – ${goal.label[language]}` : '';
  const activities =
    served.activities.length === 0 ? '' : words.sdg.activities(codesIn(served.activities, language, words.comma));
  sheet.ground(row, summary);
  sheet.text(row, mark, { words: '' }, { ...(goal && { mark: goal.colour }) });
  sheet.text(row, target, { typed: served.target }, summary);
  sheet.text(row, contribution, { words: [goalName, about?.label[language]].filter(Boolean).join('\n') }, summary);
  sheet.text(row, relevance, { words: `${words.sdg.relevances[served.relevance]}${proposalMark(served)}` }, summary);
  sheet.text(row, why, { lines: [{ typed: served.why }, { words: activities }] }, { ground: 'sand' });
  const own = lines.filter(({ indicator }) => served.indicators.includes(indicator.code));
  for (const [at, line] of own.entries()) writeIndicator(sheet, drawing, row + 1 + at, served.target, line);
  sheet.fold(row + 1, row + own.length);
  return row + 1 + own.length;
}

function writeIndicator(sheet: Sheet, drawing: Drawing, row: number, served: string, line: IndicatorLine): void {
  const { words, shareFormat } = drawing;
  const { indicator, figures, figureFormat } = line;
  const link = indicator.sdgLinks?.find((one) => one.target === served);
  sheet.ground(row, {});
  sheet.text(row, target, { typed: served }, quiet);
  sheet.text(row, contribution, { local: indicator.title }, { indent: 1 });
  sheet.text(row, relevance, { words: link ? words.sdg.relevances[link.relevance] : '' }, quiet);
  sheet.text(row, code, { typed: indicator.code }, quiet);
  sheet.text(row, unit, unitContent(words, indicator.unit), quiet);
  if (!figures) return;
  sheet.figure(row, actual, figures.actual, figureFormat);
  sheet.figure(row, final, figures.target, figureFormat);
  const formula = quotient(row, actual, final, figures.actual, figures.target);
  sheet.checked(row, achievement, figures.achievement, formula, shareFormat);
  sheet.figure(row, progress, figures.progress, shareFormat);
  sheet.text(row, status, { words: statusWords(drawing, figures.status) }, { indent: 1 });
}
