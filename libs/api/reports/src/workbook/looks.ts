import type { Language } from '@mizan/domain';
import type { Alignment, Border, Fill, Font, Style } from 'exceljs';
import { colours, type Colour } from '../colours';

/** Grounds that cells stand on. */
type Ground = 'plain' | 'sand' | 'sandBand' | 'green' | 'greenGround' | 'amberGround' | 'redGround';

/** How a cell looks, in the terms of this document. */
export interface Look {
  ink?: Colour;
  ground?: Ground;
  bold?: boolean;
  italic?: boolean;
  size?: number;
  /** In the direction of reading; figures and days stand at the right in every language, so that digits line up. */
  at?: 'start' | 'center' | 'right';
  vertical?: 'top' | 'middle';
  /** The way its text reads; without one its first letter says it, which a code or a digit before it may hide. */
  direction?: 'ltr' | 'rtl';
  numberFormat?: string;
  /** Columns of equal letters, for hashes. */
  fixedWidth?: boolean;
  line?: 'thin' | 'none';
  indent?: number;
  /** A number stays on its line; text takes as many as it needs. */
  wrap?: false;
  /** `#RRGGBB` in place of a ground: a mark beside text, which says nothing on its own. */
  mark?: string;
}

/** Styles of cells in one language; equal looks share one object, which is what keeps writing fast. */
export class Looks {
  private readonly styles = new Map<string, Partial<Style>>();

  constructor(private readonly language: Language) {}

  /** The look as a spreadsheet's style. */
  style(look: Look): Partial<Style> {
    const key = JSON.stringify(look);
    const style = this.styles.get(key) ?? this.build(look);
    this.styles.set(key, style);
    return style;
  }

  /** What a rule puts over a cell: its ink and ground alone, as such rules spell them. */
  static over({ ink = 'ink', ground = 'plain' }: Look): Partial<Style> {
    const fill: Fill = {
      type: 'pattern',
      pattern: 'solid',
      bgColor: { argb: opaque(ground === 'plain' ? 'white' : ground) },
    };
    return { font: { color: { argb: opaque(ink) } }, ...(ground !== 'plain' && { fill }) };
  }

  private build(look: Look): Partial<Style> {
    const { ground = 'plain', line = 'thin', numberFormat, mark } = look;
    return {
      font: this.font(look),
      alignment: this.alignment(look),
      ...(ground !== 'plain' && { fill: solid(opaque(ground)) }),
      ...(mark !== undefined && { fill: solid(`FF${mark.slice(1)}`) }),
      ...(line === 'thin' && { border: { top: hairline, bottom: hairline } }),
      ...(numberFormat !== undefined && { numFmt: numberFormat }),
    };
  }

  private font({ ink = 'ink', bold = false, italic = false, size = 10, fixedWidth = false }: Look): Partial<Font> {
    // Calibri has no Arabic letters; Arial has both.
    const name = fixedWidth ? 'Courier New' : this.language === 'ar' ? 'Arial' : 'Calibri';
    return { name, size, bold, italic, color: { argb: opaque(ink) } };
  }

  private alignment({ at = 'start', vertical = 'top', direction, indent, wrap }: Look): Partial<Alignment> {
    const start = this.language === 'ar' ? 'right' : 'left';
    return {
      horizontal: at === 'start' ? start : at,
      vertical,
      wrapText: wrap ?? true,
      ...(direction && { readingOrder: direction }),
      ...(indent !== undefined && { indent }),
    };
  }
}

/** Of the bars that show shares. */
export const barColour = { argb: 'FF9CC9B4' };

const opaque = (colour: Colour): string => `FF${colours[colour]}`;

const hairline: Partial<Border> = { style: 'thin', color: { argb: opaque('line') } };

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
