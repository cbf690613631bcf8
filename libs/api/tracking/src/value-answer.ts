import type { IndicatorRead } from '@mizan/api/database';
import type { SignedIn } from '@mizan/api/platform';
import type { Value } from '@mizan/contract';
import { can, stepsFor, hidesCells } from '@mizan/domain';
import { withCategories } from './value-content';
import type { ValueRead } from './values.sql';

/** True for those who read approved values alone. */
export const readsApprovedOnly = (asker: SignedIn): boolean => !can(asker.role, 'read-unapproved');

/** The value as the team reads it. */
export function answerOf(read: Omit<ValueRead, 'indicatorId' | 'periodId'>, asker: SignedIn): Value {
  const { id, indicator, period, measuredOn, value, numerator, denominator, text, comment, status, version } = read;
  return {
    id,
    indicator,
    period,
    measuredOn,
    value,
    numerator,
    denominator,
    text,
    comment,
    cells: read.cells.map(withCategories),
    status,
    version,
    createdBy: read.author,
    createdAt: read.createdAt,
    submittedAt: read.submittedAt,
    decidedBy: read.decider,
    decidedAt: read.decidedAt,
    returnReason: status === 'returned' ? read.returnReason : null,
    demonstration: read.demonstration,
    evidence: read.evidence,
    steps: stepsFor(read, asker),
  };
}

/** The value as this person reads it: from donors are withheld who wrote it and the cells that count people. */
export function answerTo(asker: SignedIn, indicator: IndicatorRead) {
  return (read: ValueRead): Value => {
    const answer = answerOf(read, asker);
    if (!readsApprovedOnly(asker)) return answer;
    const hidden = hidesCells(indicator, answer.cells);
    return {
      ...answer,
      createdBy: null,
      evidence: answer.evidence.map((file) => ({ ...file, addedBy: null })),
      cells: hidden ? answer.cells.map((cell) => ({ ...cell, ...withheld })) : answer.cells,
    };
  };
}

const withheld = { value: null, numerator: null, denominator: null, suppressed: true as const };
