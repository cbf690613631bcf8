import type { ReportData } from '@mizan/contract';
import { textDirectionOf, type Language, type TextDirection } from '@mizan/domain';
import { shortHash } from '../frozen-text';
import { deskOf, line, withMark, type Desk } from './content/desk';
import { chartFigure } from './content/indicator-card';
import type { LegendItem, Line, StepsDrawing, Text } from './content/paper';
import { unbroken } from './content/text';
import { chartSource } from './template/chart';
import { compile } from './typst/compile';

/** What the picture says, beside the drawing. */
interface ChartPicture {
  lang: Language;
  dir: TextDirection;
  title: string;
  heading: Line['pieces'];
  caption: Text[];
  drawing: StepsDrawing;
  legend: LegendItem[];
  /** Which report it was taken from. */
  source: Line['pieces'];
}

/** Draws one indicator's course as an SVG, as the PDF has it; null for a code without one. */
export function chartSvg(data: ReportData, code: string, language: Language): (() => Promise<Buffer>) | null {
  const desk = deskOf(data, language);
  const reading = desk.indicatorOf(code);
  const figure = reading ? chartFigure(desk, reading) : null;
  if (!reading || figure?.drawing.chart !== 'steps') return null;
  const title = withMark(desk.local(reading.indicator.title) ?? '', reading.indicator);
  const picture: ChartPicture = {
    lang: language,
    dir: textDirectionOf(language),
    title: unbroken(title),
    heading: [title],
    caption: figure.caption,
    drawing: figure.drawing,
    legend: [
      { mark: 'target', word: desk.say.card.target },
      { mark: 'actual', word: desk.say.card.actual },
      { mark: 'today', word: desk.say.card.today },
    ],
    source: sourceOf(desk),
  };
  return async () => {
    const svg = await compile({ source: chartSource, data: JSON.stringify(picture), as: { kind: 'svg' } });
    return Buffer.from(described(svg.toString('utf8'), `${picture.title}. ${figure.alt}`));
  };
}

function sourceOf({ data, local, words, dayInWords, sha256 }: Desk): Line['pieces'] {
  const hash: Text = { text: `SHA-256 ${shortHash(sha256)}`, lang: 'und', dir: 'ltr' };
  return line(local(data.title), ' · ', words.asOf(dayInWords(data.overview.asOf)), ' · ', hash).pieces;
}

/** The letters of the drawing are outlines: a description says what it shows. */
function described(svg: string, description: string): string {
  const text = description.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return svg.replace(/^<svg([^>]*)>/, (_, attributes: string) => `<svg${attributes} role="img"><title>${text}</title>`);
}
