import {
  BorderStyle,
  LineRuleType,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
} from 'docx';
import type { Language } from '@mizan/domain';
import { colours, type Colour } from '../colours';

/** On every Windows and Mac, with Arabic letters too; other systems have one of its measures. */
const font = 'Arial';
export const fixedWidthFont = 'Courier New';

/** How programs name the languages, for spelling and for reading aloud. */
export const languageTags: Readonly<Record<Language, string>> = { fr: 'fr-FR', ar: 'ar-MA', en: 'en-GB' };

/** In twentieths of a point: A4, and what its margins leave. */
export const paper = { width: 11_906, height: 16_838, margin: 1134, narrowMargin: 850 } as const;
export const textWidth = paper.width - 2 * paper.margin;
export const wideTextWidth = paper.height - 2 * paper.narrowMargin;

export const hairline = { style: BorderStyle.SINGLE, size: 4, color: colours.line } as const;
export const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** Sizes are in half points. */
const heading = (size: number, before: number, after: number, colour: Colour = 'green') => ({
  run: { size, bold: true, color: colours[colour], font },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

export function stylesOf(language: Language): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font,
          size: 20,
          color: colours.ink,
          language: { value: languageTags[language], bidirectional: languageTags.ar },
        },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: heading(52, 0, 120),
      heading1: {
        ...heading(32, 0, 200),
        paragraph: {
          spacing: { before: 480, after: 200 },
          keepNext: true,
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: colours.green, space: 4 } },
        },
      },
      heading2: heading(25, 360, 120),
      heading3: heading(22, 280, 100),
      heading4: heading(20, 220, 80, 'ink'),
      listParagraph: { paragraph: { spacing: { after: 60 } } },
    },
    paragraphStyles: [
      style(
        'Subtitle',
        'Subtitle',
        { size: 30, color: colours.ink },
        { spacing: { after: 80, line: 300, lineRule: LineRuleType.AUTO } },
      ),
      style(
        'CoverKind',
        'Cover kind',
        { size: 20, bold: true, color: colours.quiet },
        { spacing: { before: 1400, after: 160 } },
      ),
      style(
        'ContentsTitle',
        'Contents title',
        { size: 32, bold: true, color: colours.green },
        { spacing: { after: 240 } },
      ),
      style(
        'TableText',
        'Table text',
        { size: 17 },
        { spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO } },
      ),
      style(
        'TableHead',
        'Table head',
        { size: 16, bold: true, color: colours.green },
        { spacing: { before: 50, after: 50, line: 228, lineRule: LineRuleType.AUTO } },
      ),
      style(
        'Caption',
        'caption',
        { size: 18, bold: true, color: colours.green },
        { spacing: { before: 240, after: 80 }, keepNext: true },
      ),
      style(
        'Quiet',
        'Quiet',
        { size: 17, color: colours.quiet },
        { spacing: { before: 60, after: 140, line: 252, lineRule: LineRuleType.AUTO } },
      ),
      style(
        'Notice',
        'Notice',
        { size: 19 },
        { spacing: { before: 40, after: 40, line: 264, lineRule: LineRuleType.AUTO } },
      ),
      style(
        'Running',
        'Running',
        { size: 15, color: colours.quiet },
        { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      ),
      ...[1, 2, 3].map((level) =>
        style(`TOC${level}`, `toc ${level}`, level === 1 ? { size: 20, bold: true } : { size: 19 }, {
          spacing: { before: level === 1 ? 140 : 0, after: 40 },
          indent: { start: (level - 1) * 284 },
        }),
      ),
    ],
  };
}

function style(
  id: string,
  name: string,
  run: IRunStylePropertiesOptions,
  paragraph: IParagraphStyleOptions['paragraph'],
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true, run, ...(paragraph && { paragraph }) };
}
