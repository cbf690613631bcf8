import { defaultThresholds, isWritten, levelOf, statuses, type LocalText } from '@mizan/domain';
import type { IndicatorReading } from '../../reading';
import { cell, codeText, line, quiet, type Desk } from './desk';
import { sourcesOf } from './logframe';
import type { Block, Cell, Line } from './paper';
import { typedText } from './text';

/** What each word and figure of the report means, and how each indicator is measured. */
export function definitionsOf(desk: Desk): Block[] {
  const { data, say, words, numbers, statusMark } = desk;
  const { definitions } = say;
  const { tolerance = defaultThresholds.tolerance, amber = defaultThresholds.amber } = data.project;
  return [
    { kind: 'note', lines: [quiet(definitions.reading)] },
    { kind: 'heading', level: 2, number: '', title: definitions.statuses },
    {
      kind: 'table',
      size: 'small',
      columns: [{ share: 0 }, { share: 1 }],
      header: [words.tracking.status, definitions.definition],
      rows: statuses.map((status) => [
        cell(statusMark(status)),
        cell(definitions.status[status](numbers.share(tolerance), numbers.share(amber))),
      ]),
    },
    { kind: 'heading', level: 2, number: '', title: definitions.figures },
    {
      kind: 'note',
      lines: [
        line(definitions.progress),
        line(definitions.pace),
        line(definitions.mean),
        line(definitions.planned),
        ...valuesOf(desk),
      ],
    },
    ...(desk.indicators.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, number: '', title: definitions.indicators } satisfies Block,
          {
            kind: 'table',
            size: 'small',
            columns: [{ share: 1 }, { share: 2 }],
            header: [words.tracking.indicator, definitions.definition],
            rows: desk.indicators.map((reading) => sheetOf(desk, reading)),
          } satisfies Block,
        ]),
  ];
}

function valuesOf({ data, say, numbers }: Desk): Line[] {
  if (data.values === undefined) return [];
  const { count, sha256 } = data.values;
  return [
    line(say.definitions.values(count, numbers.plain(count))),
    quiet(`${say.definitions.valuesHash} `),
    { pieces: [codeText(sha256)], look: 'hash' },
  ];
}

function sheetOf(desk: Desk, { indicator }: IndicatorReading): Cell[] {
  const { say, local, unit } = desk;
  const { definitions } = say;
  const labelled = (label: string, text: LocalText | null | undefined): Line | null => {
    const found = local(text);
    return found === null ? null : line(`${label} `, found);
  };
  const { numerator, denominator } = indicator;
  const name = cell(quiet(codeText(indicator.code)), line(local(indicator.title)), quiet(unit(indicator.unit)));
  return [
    name,
    cell(
      local(indicator.definition) ?? quiet(definitions.noDefinition),
      isWritten(numerator) && isWritten(denominator)
        ? quiet(`${definitions.fraction} `, typedText(`${numerator} ÷ ${denominator}`))
        : null,
      ...scaleOf(desk, indicator),
      labelled(definitions.method, indicator.method),
      labelled(definitions.dataQuality, indicator.dataQuality),
      labelled(definitions.limitations, indicator.limitations),
      ...sourcesOf(desk, indicator, `${say.logframe.sources}${say.colon}`),
    ),
  ];
}

/** The levels of a score, the lowest first, each on a line of its own: in one they would mix with words that read the other way. */
function scaleOf({ say, numbers }: Desk, { scale }: IndicatorReading['indicator']): Line[] {
  const levels = Object.entries(scale ?? {})
    .map(([key, name]) => ({ level: levelOf(key), name }))
    .sort((one, other) => (one.level ?? 0) - (other.level ?? 0));
  if (levels.length === 0) return [];
  const named = levels.map(({ level, name }) => `${level === null ? '' : numbers.plain(level)} = ${name}`);
  return [quiet(say.definitions.scale), ...named.map((one) => quiet(typedText(one)))];
}
