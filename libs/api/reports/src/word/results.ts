import type { FrozenResult } from '@mizan/contract';
import { finalTarget, targetDue } from '@mizan/domain';
import type { FileChild } from 'docx';
import { inChain } from '../results-in-chain';
import { varianceOf, type IndicatorReading } from '../reading';
import { figureColumns } from './figure-columns';
import { head } from './glance';
import { textWidth } from './look';
import { quiet, typedText, type Said } from './said';
import { gap, tableOf, type Cell } from './tables';
import type { Writing } from './writing';

/** Every result before those that lead to it: what people wrote, its indicators' figures, and why one is not where it should be. */
export function resultsOf(writing: Writing): FileChild[] {
  return inChain(writing.data.framework.results).flatMap((result) => resultOf(writing, result));
}

function resultOf(writing: Writing, result: FrozenResult): FileChild[] {
  const own = writing.reading.indicators.filter(({ indicator }) => indicator.result === result.code);
  return [
    writing.heading(3, writing.titled(result)),
    writing.paragraph(standingOf(writing, result), { style: 'Quiet', keepNext: true }),
    ...writing.section(`result:${result.code}`),
    ...(own.length === 0
      ? []
      : [indicatorsTable(writing, own), gap(), ...own.flatMap((line) => wordsAbout(writing, line))]),
  ];
}

/** Its level, and how far its indicators are. */
function standingOf(writing: Writing, { code, level }: FrozenResult): Said[] {
  const { data, words, reading, numbers } = writing;
  const rollUp = data.overview.results.find((of) => of.code === code)?.rollUp;
  const named = reading.words.levels[level];
  const hasBelow = data.framework.results.some(({ parent }) => parent === code);
  if (rollUp?.indicatorProgress == null) return [writing.say(named)];
  return [
    writing.say(`${named} · ${hasBelow ? words.glance.progressWithBelow : words.glance.tiles.progress}${words.colon}`),
    writing.share(rollUp.indicatorProgress),
    writing.say(` ${words.glance.coversShort(numbers.fixed(rollUp.covered, 0))}`),
  ];
}

function indicatorsTable(writing: Writing, own: readonly IndicatorReading[]): FileChild {
  const { data, words, reading } = writing;
  const { card } = words;
  const status = 1500;
  const { widths, sizeOf } = figureColumns(
    own.flatMap(({ indicator, figures, shape }) =>
      [indicator.baseline.value, figures?.targetDue, figures?.actual, figures?.target].map((value) =>
        writing.numbers.figure(value, shape),
      ),
    ),
    { count: 4, room: textWidth - status - 1900 },
  );
  const rows = own.map(({ indicator, figures, shape }): Cell[] => {
    const due = targetDue(indicator.targets, data.overview.asOf);
    const last = finalTarget(indicator.targets);
    const cell = (value: number | null | undefined, on: string | null | undefined, look: Partial<Cell> = {}): Cell => ({
      lines: [writing.figure(value, shape), ...(on ? [quiet(writing.day(on))] : [])],
      at: 'right',
      size: sizeOf(writing.numbers.figure(value, shape)),
      ...look,
    });
    return [
      { lines: [writing.titled(indicator), writing.quietUnit(indicator.unit)] },
      cell(indicator.baseline.value, indicator.baseline.on),
      cell(figures?.targetDue, due?.dueOn),
      cell(figures?.actual, figures?.measuredOn, { bold: true, ground: 'greenGround' }),
      cell(figures?.target, last?.dueOn),
      figures ? writing.status(figures.status) : { lines: [] },
    ];
  });
  const titles = head(
    writing,
    [reading.words.tracking.indicator, 'start'],
    [card.baseline, 'right'],
    [card.targetDue, 'right'],
    [card.current, 'right'],
    [card.finalTarget, 'right'],
    [reading.words.tracking.status, 'start'],
  );
  const rest = textWidth - status - widths.reduce((sum, width) => sum + width, 0);
  return tableOf([titles, ...rows], { direction: writing.direction, widths: [rest, ...widths, status] });
}

/** What was written of its variance, or that nothing was, and what was told with the newest value. */
function wordsAbout(writing: Writing, { indicator, figures, progress }: IndicatorReading): FileChild[] {
  const { reading, words } = writing;
  const { card } = words;
  const variance = varianceOf(writing.data, { indicator, figures });
  const latest = progress?.explanation.values[0];
  const stories = [latest?.text, latest?.comment].flatMap((text) => typedText(text) ?? []);
  const unexplained = quiet(writing.say(reading.words.tracking.unexplained));
  const reason = variance === 'missing' ? unexplained : writing.local(variance);
  return [
    ...(reason ? writing.labelled(`${indicator.code} – ${card.variance}`, reason) : []),
    ...stories.flatMap((story, at) =>
      at === 0 ? writing.labelled(`${indicator.code} – ${card.latest}`, story) : [writing.paragraph(story)],
    ),
  ];
}
