import type { PlanChange } from '@mizan/contract';
import { todayIn } from '@mizan/domain';
import type { FileChild } from 'docx';
import { axisOf, labelIn, told } from '../categories';
import type { FigureShape } from '../figure-shape';
import { noValue } from '../number-text';
import { longestReason, varianceOf, type IndicatorReading } from '../reading';
import { figureColumns } from './figure-columns';
import { head } from './glance';
import { textWidth, wideTextWidth } from './look';
import { figure, quiet, typedText, type Said, type Line } from './said';
import { tableOf, type Cell } from './tables';
import type { Writing } from './writing';

/** Every indicator on one line: what was due, what was reached, its status in a word, and why it differs. */
export function trackingOf(writing: Writing): FileChild[] {
  const { data, words, reading } = writing;
  const { tracking } = reading.words;
  const [share, status] = [1180, 1550];
  const { widths, sizeOf } = figureColumns(
    reading.indicators.flatMap(({ figures, shape }) =>
      [figures?.targetDue, figures?.actual, figures?.target].map((value) => writing.numbers.figure(value, shape)),
    ),
    { count: 3, room: 5400 },
  );
  const figureCell = (value: number | null | undefined, shape: FigureShape, look: Partial<Cell> = {}): Cell => {
    const size = sizeOf(writing.numbers.figure(value, shape));
    return { lines: [writing.figure(value, shape)], at: 'right', size, ...look };
  };
  const rows = reading.indicators.map(({ indicator, figures, shape }): Cell[] => [
    { lines: [writing.titled(indicator), writing.quietUnit(indicator.unit)] },
    figureCell(figures?.targetDue, shape),
    figureCell(figures?.actual, shape, { bold: true, ground: 'greenGround' }),
    figureCell(figures?.target, shape),
    { lines: [writing.share(figures?.achievement)], at: 'right' },
    { lines: [writing.share(figures?.progress)], at: 'right' },
    { lines: [writing.share(figures?.pace)], at: 'right' },
    figures ? writing.status(figures.status) : { lines: [] },
    { lines: reasonOf(writing, { indicator, figures }) },
  ]);
  const titles = head(
    writing,
    [tracking.indicator, 'start'],
    [tracking.target, 'right'],
    [tracking.actual, 'right'],
    [tracking.finalTarget, 'right'],
    [tracking.achievement, 'right'],
    [tracking.progress, 'right'],
    [tracking.pace, 'right'],
    [tracking.status, 'start'],
    [words.card.variance, 'start'],
  );
  const rest = wideTextWidth - 3 * share - status - widths.reduce((sum, width) => sum + width, 0);
  const about = Math.round(rest * 0.55);
  return [
    writing.note(reading.words.asOf(reading.dayInWords(data.overview.asOf))),
    tableOf([titles, ...rows], {
      direction: writing.direction,
      widths: [about, ...widths, share, share, share, status, rest - about],
    }),
  ];
}

/** What was written of the variance, or that nothing was where something should be. */
function reasonOf(writing: Writing, reading: Pick<IndicatorReading, 'indicator' | 'figures'>): (Said | null)[] {
  const variance = varianceOf(writing.data, reading);
  if (variance === 'missing') return [quiet(writing.say(writing.reading.words.tracking.unexplained))];
  const reason = writing.local(variance);
  if (reason === null) return [writing.data.narrative === undefined ? null : figure(noValue)];
  if (reason.text.length <= longestReason) return [reason];
  const beginning = `${reason.text.slice(0, longestReason).toWellFormed().trimEnd()}…`;
  return [{ ...reason, text: beginning }, quiet(writing.say(writing.words.more))];
}

/** Of each indicator the categories that say something; what is withheld is said to be. None without any. */
export function disaggregationOf(writing: Writing): FileChild[] {
  const { data, reading } = writing;
  const { disaggregation } = reading.words;
  const rows = reading.indicators.flatMap(({ indicator, progress, shape }) => {
    const lines = (progress?.disaggregation ?? []).flatMap((totals) => {
      const known = axisOf(data, totals.axis);
      const axis = writing.local(known?.label) ?? figure(totals.axis);
      return told(totals).map(({ category, value, suppressed }, at, { length: rows }): Cell[] => [
        ...(at === 0 ? [{ lines: [axis], rows }] : []),
        { lines: [writing.local(labelIn(known, category)) ?? figure(category)] },
        suppressed
          ? { lines: [writing.say(disaggregation.withheld)], colour: 'quiet' }
          : { lines: [writing.figure(value, shape)], at: 'right' },
      ]);
    });
    const named = { lines: [writing.titled(indicator), writing.quietUnit(indicator.unit)], rows: lines.length };
    const rows = lines.map((cells, at): Cell[] => (at === 0 ? [named, ...cells] : cells));
    // What is named once for all its rows stays on a page with them.
    return rows.map((cells, at) => (at < rows.length - 1 ? cells.map((cell) => ({ ...cell, keepNext: true })) : cells));
  });
  if (rows.length === 0) return [];
  const titles = head(
    writing,
    [disaggregation.indicator, 'start'],
    [disaggregation.axis, 'start'],
    [disaggregation.category, 'start'],
    [disaggregation.value, 'right'],
  );
  const widths = [textWidth - 6000, 1800, 2200, 2000];
  return [writing.note(disaggregation.reading), tableOf([titles, ...rows], { direction: writing.direction, widths })];
}

/** What was promised otherwise before, and why that changed. None in reports older than its record, or without any. */
export function plansOf(writing: Writing): FileChild[] {
  const { data, words, reading } = writing;
  const changes = data.planChanges ?? [];
  if (changes.length === 0) return [];
  const rows = changes.map((change): Cell[] => {
    const indicator = reading.indicatorOf(change.indicator)?.indicator;
    return [
      { lines: [writing.day(todayIn(data.project.timeZone, new Date(change.at)))] },
      { lines: [indicator ? writing.titled(indicator) : figure(change.indicator)] },
      { lines: differences(writing, change) },
      { lines: [typedText(change.reason) ?? writing.say(words.plans.noReason)] },
    ];
  });
  const titles = head(
    writing,
    ...[words.plans.at, words.plans.indicator, words.plans.what, words.plans.reason].map(
      (title): [string, Cell['at']] => [title, 'start'],
    ),
  );
  const widths = [1300, 2700, 3200, textWidth - 7200];
  return [tableOf([titles, ...rows], { direction: writing.direction, widths })];
}

function differences(writing: Writing, { indicator, before, after }: PlanChange): (Line | null)[] {
  const { words, reading } = writing;
  const { suffix = '' } = reading.indicatorOf(indicator)?.shape ?? {};
  const between = (label: Line, then: readonly Said[], now: readonly Said[]): Line => [
    ...('text' in label ? [label] : label),
    writing.say(words.colon),
    ...writing.around(words.glance.fromTo, then, now),
  ];
  const level = (value: number | null | undefined) => writing.plain(value, suffix);
  const unit = (of: string | null) => [writing.unit(of) ?? figure('—')];
  const days = [...new Set([...before.targets, ...after.targets].map(({ dueOn }) => dueOn))].sort();
  const targets = days.flatMap((day): Line[] => {
    const [then, now] = [before, after].map((of) => of.targets.find(({ dueOn }) => dueOn === day)?.value);
    const label = writing.around((mark) => words.plans.target(mark), [writing.day(day)]);
    return then === now ? [] : [between(label, level(then), level(now))];
  });
  const isDefinedAnew = JSON.stringify(before.definition) !== JSON.stringify(after.definition);
  return [
    before.baseline.value === after.baseline.value
      ? null
      : between(writing.say(words.plans.baseline), level(before.baseline.value), level(after.baseline.value)),
    ...targets,
    before.unit === after.unit ? null : between(writing.say(words.plans.unit), unit(before.unit), unit(after.unit)),
    before.retired === after.retired ? null : writing.say(after.retired ? words.plans.retired : words.plans.restored),
    ...(isDefinedAnew ? [writing.say(words.plans.definition), writing.local(after.definition)] : []),
  ];
}
