import type { FrozenResult, LogframeOrder } from '@mizan/contract';
import { finalTarget, resultLevels, targetDue } from '@mizan/domain';
import type { FileChild } from 'docx';
import { axisOf, labelIn, told } from '../categories';
import { changedPlans, type PromisedLevel } from '../changed-plans';
import { noValue } from '../number-text';
import type { LogframeColumn } from '../pdf/words';
import type { IndicatorReading } from '../reading';
import { frequencyIn } from '../words';
import { head } from './glance';
import { wideTextWidth } from './look';
import { figure, quiet, typedText, type Said, type Line } from './said';
import { tableOf, type Cell } from './tables';
import type { Writing } from './writing';

/** The columns of the EU's templates, in the order that the project's contract asks for. */
const orders: Readonly<Record<LogframeOrder, readonly LogframeColumn[]>> = {
  'current-first': ['chain', 'indicator', 'baseline', 'current', 'targets', 'sources', 'assumptions'],
  'targets-first': ['chain', 'indicator', 'baseline', 'targets', 'current', 'sources', 'assumptions'],
  'action-document': ['level', 'chain', 'indicator', 'baseline', 'targets', 'current', 'sources'],
};

const shares: Readonly<Record<LogframeColumn, number>> = {
  level: 1.3,
  chain: 2.2,
  indicator: 2.9,
  baseline: 1.5,
  current: 1.7,
  targets: 1.9,
  sources: 2.1,
  assumptions: 1.7,
};

const ofResult: readonly LogframeColumn[] = ['level', 'chain', 'assumptions'];
const figures: readonly LogframeColumn[] = ['baseline', 'current', 'targets'];

/** The logical framework as it stands: each result with its indicators, each figure with its date. */
export function logframeOf(writing: Writing): FileChild[] {
  const { data, words, reading } = writing;
  const columns = orders[data.project.logframe ?? 'current-first'];
  const changed = changedPlans(data);
  const whole = columns.reduce((sum, column) => sum + shares[column], 0);
  const titles = head(
    writing,
    ...columns.map((column): [string, Cell['at']] => [
      words.logframe[column],
      figures.includes(column) ? 'right' : 'start',
    ]),
  );
  const rows = resultLevels.flatMap((level): Cell[][] => {
    const results = data.framework.results.filter((result) => result.level === level);
    if (results.length === 0) return [];
    const band: Cell = {
      lines: [writing.say(reading.words.framework.levels[level])],
      columns: columns.length,
      bold: true,
      colour: 'green',
      ground: 'sandBand',
      keepNext: true,
    };
    const own = results.flatMap((result) => resultRows(writing, result, columns, changed));
    return columns.includes('level') ? own : [[band], ...own];
  });
  return [
    tableOf([titles, ...rows], {
      direction: writing.direction,
      widths: columns.map((column) => Math.floor((wideTextWidth * shares[column]) / whole)),
    }),
    writing.note(reading.words.framework.proposalMark),
    ...(changed.size > 0 ? [writing.note(writing.own.changed)] : []),
  ];
}

/**
 * What is the result's stands in the row of its first indicator; the others, which may be on another page, say its code. A
 * cell over all of them would be torn where a page ends.
 */
function resultRows(
  writing: Writing,
  result: FrozenResult,
  columns: readonly LogframeColumn[],
  changed: ReturnType<typeof changedPlans>,
): Cell[][] {
  const own = writing.reading.indicators.filter(({ indicator }) => indicator.result === result.code);
  return Array.from({ length: Math.max(1, own.length) }, (_, at) =>
    columns.map((column): Cell => {
      if (ofResult.includes(column)) {
        return at === 0 ? resultCell(writing, result, column, columns) : laterCell(result, column);
      }
      const reading = own[at];
      return reading ? indicatorCell(writing, reading, column, changed.get(reading.indicator.code)) : { lines: [] };
    }),
  );
}

function resultCell(
  writing: Writing,
  result: FrozenResult,
  column: LogframeColumn,
  columns: readonly LogframeColumn[],
): Cell {
  const { words, reading } = writing;
  const assumptions = writing.local(result.assumptions);
  if (column === 'level') return { lines: [writing.say(reading.words.levels[result.level])] };
  if (column === 'assumptions') return { lines: [assumptions ?? figure(noValue)] };
  const apart = columns.includes('assumptions') || assumptions === null;
  return {
    lines: [writing.titled(result), ...(apart ? [] : [writing.say(words.logframe.assumptions), assumptions])],
    bold: true,
    ground: 'sand',
  };
}

function laterCell({ code }: FrozenResult, column: LogframeColumn): Cell {
  return column === 'chain' ? { lines: [quiet(figure(code))], ground: 'sand' } : { lines: [] };
}

function indicatorCell(
  writing: Writing,
  reading: IndicatorReading,
  column: LogframeColumn,
  changed: ReadonlySet<PromisedLevel> | undefined,
): Cell {
  const { indicator, figures: of, shape } = reading;
  const isMarked = (...levels: PromisedLevel[]) => levels.some((level) => changed?.has(level));
  const ground = (...levels: PromisedLevel[]) => (isMarked(...levels) ? { ground: 'amberGround' as const } : {});
  switch (column) {
    case 'indicator': {
      const titled = writing.titled(indicator);
      const marked = changed ? { ...titled, text: `${titled.text} ◆` } : titled;
      return { lines: [marked, writing.quietUnit(indicator.unit)] };
    }
    case 'baseline': {
      const { value, on, note } = indicator.baseline;
      const lines = [writing.figure(value, shape), ...dated(writing, on), noteOf(note)];
      return { lines, at: 'right', ...ground('baseline') };
    }
    case 'current':
      return {
        lines: [writing.figure(of?.actual, shape), ...dated(writing, of?.measuredOn), ...bySex(writing, reading)],
        at: 'right',
        ground: 'greenGround',
      };
    case 'targets':
      return { lines: targetLines(writing, reading), at: 'right', ...ground('due', 'final') };
    case 'sources':
      return { lines: sourcesOf(writing, reading) };
    default:
      return { lines: [] };
  }
}

const dated = (writing: Writing, on: string | null | undefined): Said[] => (on ? [quiet(writing.day(on))] : []);

function noteOf(note: string | null): Said | null {
  const said = typedText(note);
  return said && quiet(said);
}

function targetLines(writing: Writing, { indicator, shape }: IndicatorReading): (Line | null)[] {
  const { data, words } = writing;
  const due = targetDue(indicator.targets, data.overview.asOf);
  const final = finalTarget(indicator.targets);
  const steps = [
    ...(due && due.dueOn !== final?.dueOn ? [{ ...due, when: words.due }] : []),
    ...(final ? [{ ...final, when: words.final }] : []),
  ];
  if (steps.length === 0) return [writing.figure(null, shape)];
  return steps.flatMap(({ value, dueOn, when }): Line[] => [
    writing.figure(value, shape),
    writing.around((mark) => when(mark), [writing.day(dueOn)]).map(quiet),
  ]);
}

/** The EU's template asks for the current value by sex, where it is broken down so. */
function bySex(writing: Writing, { progress, shape }: IndicatorReading): Line[] {
  const { data, reading, words } = writing;
  const totals = progress?.disaggregation.find(({ axis }) => axis === 'sex');
  if (!totals) return [];
  return told(totals).map(({ category, value, suppressed }) => {
    const label = writing.local(labelIn(axisOf(data, 'sex'), category), { after: words.colon });
    const shown = suppressed ? [writing.say(reading.words.disaggregation.withheld)] : writing.figure(value, shape);
    return [label ?? figure(`${category}${words.colon}`), ...shown].map(quiet);
  });
}

/** Where the values come from, how often, and who answers for them. */
function sourcesOf(writing: Writing, { indicator }: IndicatorReading): (Line | null)[] {
  const { source, frequency, responsible } = indicator;
  const { words } = writing.reading;
  const often = frequency === null ? null : (frequencyIn(words, frequency) ?? frequency);
  const told = (text: string | null, say: (mark: string) => string): Line | null => {
    const said = typedText(text);
    return said && writing.around(say, [said]).map(quiet);
  };
  return [
    typedText(source),
    told(often, (mark) => words.framework.frequency(mark)),
    told(responsible, (mark) => words.framework.responsible(mark)),
  ];
}
