import { finalTarget, isWritten, targetDue } from '@mizan/domain';
import { varianceOf, type IndicatorReading } from '../../reading';
import { quiet, strong, withMark, type Desk } from './desk';
import type { Figure, IndicatorCard } from './paper';
import { stepsOf } from './steps';
import { plainOf, printed, proseOf, typedProse, typedText } from './text';

/** What an indicator promised and reached, its course, and why it differs. */
export function cardOf(desk: Desk, reading: IndicatorReading): IndicatorCard {
  const { local, statusMark } = desk;
  const { indicator, figures } = reading;
  return {
    kind: 'indicator',
    code: printed(indicator.code),
    title: withMark(local(indicator.title) ?? '', indicator),
    status: figures ? statusMark(figures.status) : null,
    figures: indicator.measure === 'narrative' ? [] : figuresOf(desk, reading),
    figure: chartFigure(desk, reading),
    told: toldOf(desk, reading),
  };
}

function figuresOf(desk: Desk, { indicator, figures, shape }: IndicatorReading): IndicatorCard['figures'] {
  const { say, numbers, data } = desk;
  const { card } = say;
  const dayOf = (day: string | null | undefined) => (day == null ? '' : numbers.day(day));
  const due = targetDue(indicator.targets, data.overview.asOf);
  const final = finalTarget(indicator.targets);
  return [
    {
      label: card.baseline,
      value: numbers.figure(indicator.baseline.value, shape),
      note: dayOf(indicator.baseline.on),
    },
    { label: card.targetDue, value: numbers.figure(figures?.targetDue, shape), note: dayOf(due?.dueOn) },
    {
      label: card.current,
      value: numbers.figure(figures?.actual, shape),
      note: dayOf(figures?.measuredOn),
      isCurrent: true,
    },
    { label: card.finalTarget, value: numbers.figure(figures?.target, shape), note: dayOf(final?.dueOn) },
    {
      label: card.progress,
      value: numbers.share(figures?.progress),
      note: figures?.pace == null ? '' : card.pace(numbers.share(figures.pace)),
    },
  ];
}

/** Its course as a figure; null where there is no level to draw. */
export function chartFigure(desk: Desk, { indicator, progress, shape }: IndicatorReading): Figure | null {
  const { say, numbers, data, unit } = desk;
  if (!progress) return null;
  const span = { startsOn: data.project.startsOn, asOf: data.overview.asOf };
  const drawing = stepsOf(progress, span, shape, numbers);
  if (drawing === null) return null;
  const { card } = say;
  const code = printed(indicator.code);
  const [from, to] = drawing.days;
  return {
    kind: 'figure',
    drawing,
    alt: card.alt(
      code,
      from?.label ?? '',
      to?.label ?? '',
      drawing.lastActual?.label ?? card.noValueYet,
      drawing.lastTarget?.label ?? card.noValueYet,
    ),
    caption: [{ text: code, lang: 'und', dir: 'ltr' }, ` – ${card.caption(plainOf(unit(indicator.unit)))}`],
  };
}

/** The reason that people gave, and what was told with the newest value. */
function toldOf(desk: Desk, { indicator, figures, progress }: IndicatorReading): IndicatorCard['told'] {
  const { say, words } = desk;
  const { note } = indicator.baseline;
  const told: IndicatorCard['told'] = [];
  if (isWritten(note)) told.push(quiet(words.framework.baselineNote(''), typedText(note)));
  const variance = varianceOf(desk.data, { indicator, figures });
  const reason = variance === 'missing' ? null : proseOf(variance, desk.language);
  const latest = progress?.explanation.values[0];
  const story = [latest?.text, latest?.comment].flatMap((text) => typedProse(text) ?? []);
  if (variance === 'missing') told.push(quiet(`${say.card.variance}${say.colon}${words.tracking.unexplained}`));
  else if (reason !== null) told.push(strong(say.card.variance), reason);
  if (story.length > 0) told.push(strong(say.card.latest), ...story);
  return told;
}
