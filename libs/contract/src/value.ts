import type { Day, Instant, ValueStatus, ValueStep } from '@mizan/domain';
import type { Evidence } from './evidence';
import type { PersonName } from './person-name';

/** One crossed cell: a category of every axis it disaggregates, with a number (or numerator and denominator). */
export interface ValueCell {
  /** Axis code → category code. */
  categories: Record<string, string>;
  value?: number | null;
  numerator?: number | null;
  denominator?: number | null;
}

/** A cell as stored; unknown numbers are null. */
export interface ReadCell extends Required<ValueCell> {
  /** Its numbers are withheld (null) from donors; left out where they are not. */
  suppressed?: true;
}

/** Body of `PUT …/values/{uuid}`: `value`, or `numerator` and `denominator`, or `text`, as the measure asks. */
export interface ValueDraft {
  measuredOn: Day;
  value?: number | null;
  numerator?: number | null;
  denominator?: number | null;
  text?: string | null;
  comment?: string | null;
  cells?: ValueCell[];
}

/** A value as stored. Unknown numbers are null. */
export interface Value {
  id: string;
  indicator: string;
  period: string;
  measuredOn: Day;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  text: string | null;
  comment: string | null;
  cells: ReadCell[];
  status: ValueStatus;
  version: number;
  /** Its author; withheld (null) from donors. */
  createdBy: PersonName | null;
  createdAt: Instant;
  submittedAt: Instant | null;
  /** Who approved or returned it, and when; null before that. */
  decidedBy: PersonName | null;
  decidedAt: Instant | null;
  /** Why it was returned; null unless its status is `returned`. */
  returnReason: string | null;
  demonstration: boolean;
  /** In the order in which it was added. */
  evidence: Evidence[];
  /** The steps that the person asking may take now. */
  steps: ValueStep[];
}

/** Body of `…/return` and `…/reopen`. */
export interface ReasonGiven {
  reason: string;
}

/** One line of `GET …/values/{uuid}/history`, oldest first. */
export interface ValueChange {
  version: number;
  at: Instant;
  by: PersonName;
  did:
    | 'logged'
    | 'edited'
    | 'submitted'
    | 'approved'
    | 'returned'
    | 'reopened'
    | 'evidence-added'
    | 'evidence-renamed'
    | 'evidence-removed';
  reason: string | null;
  /** The file that was added, renamed (its new title) or removed; null for any other change. */
  evidence: Pick<Evidence, 'id' | 'title' | 'fileName' | 'sha256'> | null;
  /** The value's numbers after this change. */
  after: ValueDraft;
}
