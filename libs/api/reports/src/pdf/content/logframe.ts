import type { FrozenResult, LogframeOrder } from '@mizan/contract';
import { finalTarget, isWritten, resultLevels, targetDue } from '@mizan/domain';
import { axisOf, labelIn, told } from '../../categories';
import { changedPlans, type PromisedLevel } from '../../changed-plans';
import type { IndicatorReading } from '../../reading';
import { frequencyIn } from '../../words';
import type { LogframeColumn } from '../words';
import { cell, codeText, line, proposalMark, quiet, strong, valueCell, type Desk } from './desk';
import type { Block, Cell, Column, Line, Table } from './paper';
import { typedText } from './text';

/** The columns of the EU's templates, in the order that the project's contract asks for. */
const orders: Readonly<Record<LogframeOrder, readonly LogframeColumn[]>> = {
  'current-first': ['chain', 'indicator', 'baseline', 'current', 'targets', 'sources', 'assumptions'],
  'targets-first': ['chain', 'indicator', 'baseline', 'targets', 'current', 'sources', 'assumptions'],
  'action-document': ['level', 'chain', 'indicator', 'baseline', 'targets', 'current', 'sources', 'assumptions'],
};

const shares: Readonly<Record<LogframeColumn, Column>> = {
  level: { share: 0.8 },
  chain: { share: 1.5 },
  indicator: { share: 2 },
  baseline: { share: 0.75 },
  current: { share: 1.05 },
  targets: { share: 0.95 },
  sources: { share: 1.5 },
  assumptions: { share: 1 },
};

/** The logical framework as it stands: each result with its indicators, each figure beside its date. */
export function logframeOf(desk: Desk): Block[] {
  const { data, say, words } = desk;
  const columns = orders[data.project.logframe ?? 'current-first'];
  const changed = changedPlans(data);
  const table: Table = {
    kind: 'table',
    size: 'small',
    columns: columns.map((column) => shares[column]),
    header: columns.map((column) => say.logframe[column]),
    rows: resultLevels.flatMap((level) => {
      const results = data.framework.results.filter((result) => result.level === level);
      if (results.length === 0) return [];
      const band: Cell = { ...cell(strong(words.framework.levels[level])), columns: columns.length, look: 'band' };
      const rows = results.flatMap((result) => resultRows(desk, result, columns, changed));
      return columns.includes('level') ? rows : [[band], ...rows];
    }),
  };
  return [table, { kind: 'note', lines: [quiet(words.framework.proposalMark)] }];
}

/** Which levels of an indicator were others when the period began, by its code. */
type Changed = ReturnType<typeof changedPlans>;

/** The levels that a column holds. */
const levelsIn: Partial<Record<LogframeColumn, readonly PromisedLevel[]>> = {
  baseline: ['baseline'],
  targets: ['due', 'final'],
};

/**
 * What is the result's stands in the row of its first indicator; the others, which may be on another page, say its code. A
 * cell over all of them would be torn where a page ends.
 */
function resultRows(desk: Desk, result: FrozenResult, columns: readonly LogframeColumn[], changed: Changed): Cell[][] {
  const own = desk.indicators.filter(({ indicator }) => indicator.result === result.code);
  return Array.from({ length: Math.max(1, own.length) }, (_, at) =>
    columns.map((column) => {
      if (ofResult.includes(column)) return resultCell(desk, result, column, at === 0);
      const reading = own[at];
      if (!reading) return cell();
      const written = indicatorCell(desk, reading, column, changed);
      const levels = changed.get(reading.indicator.code);
      const isChanged = levelsIn[column]?.some((level) => levels?.has(level)) ?? false;
      return isChanged ? { ...written, look: 'changed' } : written;
    }),
  );
}

const ofResult: readonly LogframeColumn[] = ['level', 'chain', 'assumptions'];

function resultCell(
  { local, words, numbers }: Desk,
  result: FrozenResult,
  column: LogframeColumn,
  isFirst: boolean,
): Cell {
  const code = quiet(codeText(result.code));
  if (column === 'chain') {
    return { ...cell(code, isFirst ? strong(local(result.title), proposalMark(result)) : null), look: 'sand' };
  }
  if (!isFirst) return cell();
  if (column === 'level') return cell(words.levels[result.level]);
  return cell(local(result.assumptions) ?? numbers.fixed(null, 0));
}

function indicatorCell(desk: Desk, reading: IndicatorReading, column: LogframeColumn, changed: Changed): Cell {
  const { numbers, say, local, unit, data } = desk;
  const { indicator, figures, shape } = reading;
  switch (column) {
    case 'indicator':
      return cell(
        quiet(codeText(indicator.code)),
        line(local(indicator.title), proposalMark(indicator)),
        quiet(unit(indicator.unit)),
        changed.has(indicator.code) ? line({ tone: 'watch', word: say.changed }) : null,
      );
    case 'baseline':
      return valueCell(desk, numbers.figure(indicator.baseline.value, shape), indicator.baseline.on);
    case 'current': {
      const value = valueCell(desk, numbers.figure(figures?.actual, shape), figures?.measuredOn);
      const [first, ...rest] = value.lines;
      const main = first ? strong(...first.pieces) : null;
      return { ...cell(main, ...rest, ...bySex(desk, reading)), look: 'current' };
    }
    case 'targets': {
      const due = targetDue(indicator.targets, data.overview.asOf);
      const final = finalTarget(indicator.targets);
      const steps = [
        ...(due && due.dueOn !== final?.dueOn ? [[due, say.due] as const] : []),
        ...(final ? [[final, say.final] as const] : []),
      ];
      return steps.length === 0
        ? cell(numbers.figure(null, shape))
        : cell(
            ...steps.flatMap(([{ value, dueOn }, when]) => [
              line(numbers.figure(value, shape)),
              quiet(when(numbers.day(dueOn))),
            ]),
          );
    }
    case 'sources':
      return cell(...sourcesOf(desk, indicator));
    default:
      return cell();
  }
}

/** The EU's template asks for the current value by sex, where it is broken down so. */
function bySex(desk: Desk, { progress, shape }: IndicatorReading): Line[] {
  const { data, say, numbers, local } = desk;
  const totals = progress?.disaggregation.find(({ axis }) => axis === 'sex');
  if (!totals) return [];
  return told(totals).map(({ category, value, suppressed }) => {
    const label = local(labelIn(axisOf(data, 'sex'), category));
    return quiet(label ?? category, say.colon, suppressed ? say.withheld : numbers.figure(value, shape));
  });
}

/** Where the values come from, how often, and who answers for them. */
export function sourcesOf({ words }: Desk, indicator: IndicatorReading['indicator'], label = ''): (Line | null)[] {
  const { source, frequency, responsible } = indicator;
  const known = frequency === null ? null : frequencyIn(words, frequency);
  return [
    isWritten(source) ? line(label, typedText(source)) : null,
    isWritten(frequency) ? quiet(words.framework.frequency(''), known ?? typedText(frequency)) : null,
    isWritten(responsible) ? quiet(words.framework.responsible(''), typedText(responsible)) : null,
  ];
}
