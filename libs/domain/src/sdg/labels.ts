import type { Language } from '../text';

/** A few words, written in every language of the product. */
export type SdgLabel = Readonly<Record<Language, string>>;
