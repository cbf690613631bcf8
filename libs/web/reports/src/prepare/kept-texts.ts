import type { Instant } from '@mizan/domain';
import { KeptOnDevice } from '@mizan/web/platform';

/** A text as this device keeps it until the API has acknowledged it. */
export interface KeptText {
  /** Section and language. */
  place: string;
  text: string;
  /** `ETag` of the version that it changes; null where nobody had written there. */
  etag: string | null;
  keptAt: Instant;
}

/** Texts on this device, each under person, project, report, place and tab. */
export class KeptTexts extends KeptOnDevice<KeptText> {
  constructor(storage: () => Storage) {
    super('mizan.report-text', storage, isKeptText);
  }
}

function isKeptText(kept: unknown): kept is KeptText {
  if (typeof kept !== 'object' || kept === null) return false;
  const { place, text, etag, keptAt } = kept as Partial<Record<keyof KeptText, unknown>>;
  return [place, text, keptAt].every((one) => typeof one === 'string') && (etag === null || typeof etag === 'string');
}
