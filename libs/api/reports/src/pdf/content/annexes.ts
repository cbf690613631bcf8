import { findSdgTarget } from '@mizan/domain/sdg';
import { axisOf, labelIn, told } from '../../categories';
import { codesIn } from '../../directions';
import { longestReason, varianceOf, type IndicatorReading } from '../../reading';
import { cell, codeText, keepsNarrative, line, proposalMark, quiet, strong, type Desk } from './desk';
import { evidenceOf, plansOf } from './registers';
import type { Block, Cell, Column, Table } from './paper';
import { inOneLine, localText, proseOf, shortened, typedText } from './text';
import { definitionsOf } from './definitions';

/** The annexes that the report has something for, lettered in order. */
export function annexesOf(desk: Desk): Block[] {
  const { annexes } = desk.say;
  const parts: { title: string; blocks: Block[]; isWide?: true }[] = [
    { title: annexes.tracking, blocks: trackingOf(desk), isWide: true },
    { title: annexes.disaggregation, blocks: disaggregationOf(desk) },
    { title: annexes.sdg, blocks: sdgOf(desk) },
    { title: annexes.evidence, blocks: evidenceOf(desk) },
    { title: annexes.plans, blocks: plansOf(desk) },
    { title: annexes.definitions, blocks: definitionsOf(desk) },
  ];
  return parts
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks, isWide }, at): Block[] => {
      const number = annexes.annex(String.fromCharCode(65 + at));
      const whole: Block[] = [{ kind: 'heading', level: 1, number, title }, ...blocks];
      return isWide ? [{ kind: 'landscape', blocks: whole }] : whole;
    });
}

/** Every indicator on one line: what was due, what was reached, its status in a word, and why it differs. */
function trackingOf(desk: Desk): Block[] {
  const { say, words, numbers, local, indicators, statusMark, unit } = desk;
  const { tracking } = words;
  if (indicators.length === 0) return [];
  const isExplained = indicators.some((reading) => varianceOf(desk.data, reading) !== null);
  const figures = [
    indicators.map((reading) => numbers.figure(reading.figures?.targetDue, reading.shape)),
    indicators.map((reading) => numbers.figure(reading.figures?.actual, reading.shape)),
    indicators.map((reading) => numbers.figure(reading.figures?.target, reading.shape)),
    ...Array.from({ length: 3 }, () => []),
  ];
  const table: Table = {
    kind: 'table',
    size: 'small',
    columns: [
      { share: 3.4 },
      ...figures.map((texts) => figureColumn(texts)),
      { share: 0 },
      ...(isExplained ? [{ share: 2.6 }] : []),
    ],
    header: [
      tracking.indicator,
      tracking.target,
      tracking.actual,
      tracking.finalTarget,
      tracking.achievement,
      tracking.progress,
      tracking.pace,
      tracking.status,
      ...(isExplained ? [say.card.variance] : []),
    ],
    rows: indicators.map(({ indicator, figures, shape }) => [
      cell(
        quiet(codeText(indicator.code)),
        line(local(indicator.title), proposalMark(indicator)),
        quiet(unit(indicator.unit)),
      ),
      cell(numbers.figure(figures?.targetDue, shape)),
      { ...cell(strong(numbers.figure(figures?.actual, shape))), look: 'current' },
      cell(numbers.figure(figures?.target, shape)),
      cell(numbers.share(figures?.achievement)),
      cell(numbers.share(figures?.progress)),
      cell(numbers.share(figures?.pace)),
      cell(figures ? statusMark(figures.status) : null),
      ...(isExplained ? [reasonCell(desk, { indicator, figures })] : []),
    ]),
  };
  const asOf = words.asOf(desk.dayInWords(desk.data.overview.asOf));
  return [{ kind: 'note', lines: [quiet(asOf)] }, table];
}

/** Figures share the room evenly; a column whose figures are long is as wide as they are. */
function figureColumn(texts: readonly string[]): Column {
  return { share: texts.some((text) => text.length > longestFigure) ? 0 : 1, at: 'end' };
}

const longestFigure = 12;

function reasonCell(desk: Desk, reading: Pick<IndicatorReading, 'indicator' | 'figures'>): Cell {
  const variance = varianceOf(desk.data, reading);
  if (variance === 'missing') return cell(quiet(desk.words.tracking.unexplained));
  const reason = proseOf(variance, desk.language);
  if (reason === null) return cell(keepsNarrative(desk) ? desk.numbers.fixed(null, 0) : null);
  const whole = inOneLine(reason);
  const isLong = [...whole.text].length > longestReason;
  return cell(isLong ? shortened(whole, longestReason) : whole, isLong ? quiet(desk.say.more) : null);
}

/** Of each indicator the categories that say something; what is withheld is said to be. */
function disaggregationOf(desk: Desk): Block[] {
  const { words, numbers, local, indicators, data, unit } = desk;
  const { disaggregation } = words;
  const rows = indicators.flatMap(({ indicator, progress, shape }) => {
    const lines = (progress?.disaggregation ?? []).flatMap((totals) => {
      const known = axisOf(data, totals.axis);
      const axis = cell(local(known?.label) ?? typedText(totals.axis));
      return told(totals).map(({ category, value, suppressed }, at, { length: rows }): Cell[] => [
        ...(at === 0 ? [{ ...axis, rows }] : []),
        cell(local(labelIn(known, category)) ?? typedText(category)),
        suppressed ? cell(quiet(disaggregation.withheld)) : cell(numbers.figure(value, shape)),
      ]);
    });
    const name: Cell = {
      ...cell(
        quiet(codeText(indicator.code)),
        line(local(indicator.title), proposalMark(indicator)),
        quiet(unit(indicator.unit)),
      ),
      rows: lines.length,
    };
    return lines.map((cells, at) => (at === 0 ? [name, ...cells] : cells));
  });
  if (rows.length === 0) return [];
  return [
    { kind: 'note', lines: [quiet(disaggregation.reading)] },
    {
      kind: 'table',
      size: 'small',
      groups: 'kept',
      columns: [{ share: 1.9 }, { share: 0.8 }, { share: 1.1 }, { share: 1.4, at: 'end' }],
      header: [disaggregation.indicator, disaggregation.axis, disaggregation.category, disaggregation.value],
      rows,
    },
  ];
}

/** The targets of the 2030 Agenda that the project serves, with the indicators that show it. */
function sdgOf(desk: Desk): Block[] {
  const { data, say, language, words } = desk;
  const { sdgTargets } = data.overview;
  if (sdgTargets.length === 0) return [];
  return [
    { kind: 'note', lines: [quiet(say.sdg.reading)] },
    {
      kind: 'table',
      size: 'small',
      columns: [{ share: 1.4 }, { share: 0 }, { share: 2 }, { share: 1.2 }],
      header: [say.sdg.target, say.sdg.relevance, say.sdg.why, say.sdg.indicators],
      rows: sdgTargets.map(({ target, relevance, why, indicators, standing }) => [
        cell(
          strong(codeText(target), proposalMark({ standing })),
          line(localText(findSdgTarget(target)?.label, language)),
        ),
        cell(say.sdg.kinds[relevance]),
        cell(typedText(why)),
        cell(codesIn(indicators, language, words.comma)),
      ]),
    },
  ];
}
