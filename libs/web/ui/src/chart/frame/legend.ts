import type { Hatch, Shape } from '../palette';

/** One line of a legend: a sample as it is drawn in the plot, and its name. */
export interface LegendEntry {
  key: string;
  name: string;
  /** A level that belongs to the name, such as the baseline's. */
  figure?: string;
  sample: LegendSample;
}

/** How a sample is drawn: a line, a marker, a filled block, or several of them. */
export interface LegendSample {
  /** A colour of the palette, as CSS writes it. */
  ink: string;
  line?: 'solid' | 'dashed' | 'dotted' | 'step' | 'upright';
  shape?: Shape;
  hollow?: boolean;
  /** A block: filled, soft like a band, or with the lines of a hatch. */
  block?: 'solid' | 'soft' | Hatch;
  /** A ready outline in a box of 16, such as a status mark's. */
  outline?: string;
}
