import type { Language } from '@mizan/domain';

/** A target of the 2030 Agenda. */
export interface SdgTarget {
  /** Such as `4.4`, or `3.d` for a means of implementation. */
  code: string;
  /** What it is about in the product's words, in every language; never the official sentence. */
  label: Record<Language, string>;
  /** Codes of the global indicators that follow it, such as `4.4.1`. */
  globalIndicators: string[];
}

/** One of the 17 goals, with its targets in order. */
export interface SdgGoal {
  number: number;
  label: Record<Language, string>;
  /** `#RRGGBB`; for marks beside text, never for text. */
  colour: string;
  /** Address of the United Nations' page with the official text. */
  officialText: string;
  targets: SdgTarget[];
}

/** Answer of `GET /api/sdg`: the same for every project, and for as long as the product is not updated. */
export interface SdgReference {
  goals: SdgGoal[];
}
