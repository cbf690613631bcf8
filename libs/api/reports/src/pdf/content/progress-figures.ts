import { plannedProgress, underResult, type LocalText, type RollUp } from '@mizan/domain';
import { codeText, type Desk } from './desk';
import type { Figure, Text } from './paper';
import { shortened } from './text';

/** A page holds no more. */
const barsPerFigure = 14;
/** The whole title stands where the outcome or activity is told of. */
const longestLabel = 160;

interface Bar {
  code: string;
  label: Text[];
  reached: number | null;
  /** How far it would be by now, were all its indicators at their targets due; null where that can't be said. */
  planned: number | null;
  covered: number;
}

/** Outcomes, then activities: how far each is, beside how far it was planned to be. */
export function progressFigures(desk: Desk): Figure[] {
  const bars = barsOf(desk);
  const parts = Array.from({ length: Math.ceil(bars.length / barsPerFigure) }, (_, at) =>
    bars.slice(at * barsPerFigure, (at + 1) * barsPerFigure),
  );
  return parts.map((part) => figureOf(desk, part));
}

function barsOf({ data: { overview }, indicators, local }: Desk): Bar[] {
  const lines = indicators.flatMap(({ indicator, figures }) =>
    figures ? [{ ...figures, direction: indicator.direction }] : [],
  );
  const bar = (code: string, title: LocalText, rollUp: RollUp, own: typeof lines): Bar => {
    const planned = plannedProgress(own);
    const name = local(title);
    return {
      code,
      label: name === null ? [codeText(code)] : [codeText(code), ' – ', shortened(name, longestLabel)],
      reached: rollUp.indicatorProgress,
      // The mark belongs to the bar's own indicators or to none.
      planned: planned.covered === rollUp.covered ? planned.share : null,
      covered: rollUp.covered,
    };
  };
  return [
    ...overview.results
      .filter(({ level }) => level === 'outcome')
      .map(({ code, title, rollUp }) => bar(code, title, rollUp, underResult(overview.results, lines, code))),
    ...overview.activities.map(({ code, title, rollUp }) =>
      bar(
        code,
        title,
        rollUp,
        lines.filter(({ activity }) => activity === code),
      ),
    ),
  ];
}

function figureOf({ data, say, words, numbers, dayInWords }: Desk, bars: readonly Bar[]): Figure {
  const { glance } = say;
  const told = bars.map(({ code, reached, planned }) =>
    glance.progressLine(code, numbers.share(reached), numbers.share(planned)),
  );
  return {
    kind: 'figure',
    drawing: {
      chart: 'bars',
      bars: bars.map(({ label, reached, planned, covered }) => ({
        label,
        share: reached === null ? null : Math.min(1, Math.max(0, reached)),
        planned,
        figure: numbers.share(reached),
        note: glance.coversShort(numbers.plain(covered)),
      })),
      levels: [0, 0.25, 0.5, 0.75, 1].map((x) => ({
        x,
        label: numbers.figure(x * 100, { decimals: 0, suffix: words.percentSign }),
      })),
    },
    alt: glance.progressAlt(told.join(say.semicolon)),
    caption: [glance.progressCaption(dayInWords(data.overview.asOf))],
    legend: [
      { mark: 'reached', word: glance.reached },
      { mark: 'planned', word: glance.planned },
    ],
  };
}
