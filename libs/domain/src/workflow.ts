import { refuseLocked } from './periods';
import type { PeriodLock } from './periods';
import { can } from './permissions';
import type { Action, Role } from './permissions';
import type { Refusal } from './refusal';
import { isWritten } from './text';
import { valueSteps } from './value';
import type { ValueStatus, ValueStep } from './value';

/** The person who acts. */
export interface Actor {
  id: string;
  role: Role;
}

/** What the workflow needs to know of a value; people by their ids. */
export interface ValueInWorkflow {
  status: ValueStatus;
  /** Everybody who logged or edited it. */
  writtenBy: readonly string[];
  createdBy: string;
  /** Of the reporting period it lies in; null while that is open. */
  lock: PeriodLock | null;
}

interface StepRule {
  from: readonly ValueStatus[];
  to: ValueStatus;
  needs: Action;
  needsReason: boolean;
  /** Whether it may be taken in a locked period. */
  despiteLock: boolean;
}

const rules: Record<ValueStep, StepRule> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', needs: 'log-value', needsReason: false, despiteLock: false },
  approve: { from: ['submitted'], to: 'approved', needs: 'decide-value', needsReason: false, despiteLock: false },
  return: { from: ['submitted'], to: 'returned', needs: 'decide-value', needsReason: true, despiteLock: true },
  reopen: { from: ['approved'], to: 'returned', needs: 'decide-value', needsReason: true, despiteLock: false },
};

const editable: readonly ValueStatus[] = ['draft', 'returned'];

/** The status that a step leads to. */
export function nextStatus(step: ValueStep): ValueStatus {
  return rules[step].to;
}

/**
 * A value is edited by those who log values, while it is a draft or has been returned, and while the period it lies in
 * is open: a change of its day would move it out.
 */
export function refuseEdit(value: Pick<ValueInWorkflow, 'status' | 'lock'>, actor: Actor): Refusal | null {
  if (!can(actor.role, 'log-value')) return refusal('not-allowed');
  if (!editable.includes(value.status)) return refusal('not-editable', { status: value.status });
  return refuseLocked(value.lock);
}

/** A value is deleted by its author alone, while it is a draft; also in a locked period, where it would never count. */
export function refuseDelete(value: Pick<ValueInWorkflow, 'status' | 'createdBy'>, actor: Actor): Refusal | null {
  if (!can(actor.role, 'log-value') || actor.id !== value.createdBy) return refusal('not-allowed');
  return value.status === 'draft' ? null : refusal('step-not-allowed', { step: 'delete', status: value.status });
}

/**
 * Whether a step may be taken: by whom, from which status, and with a reason for returning and reopening. Nobody
 * approves a value they wrote, whatever their role (four eyes).
 *
 * In a locked period no value is submitted, approved or reopened. Returning one stays allowed: it changes no figure, and
 * who decides need not leave in the queue what can't be approved any more. Its author reads why at once, and corrects it
 * when the period is unlocked.
 */
export function refuseStep(
  step: ValueStep,
  value: ValueInWorkflow,
  actor: Actor,
  reason?: string | null,
): Refusal | null {
  const rule = rules[step];
  if (!can(actor.role, rule.needs)) return refusal('not-allowed');
  if (!rule.from.includes(value.status)) return refusal('step-not-allowed', { step, status: value.status });
  if (!rule.despiteLock && value.lock) return refuseLocked(value.lock);
  if (step === 'approve' && isWrittenBy(value, actor)) return refusal('four-eyes');
  if (rule.needsReason && !isWritten(reason)) return { code: 'reason-missing', path: 'reason' };
  return null;
}

/** The steps that a person may take now, given a reason where one is needed. */
export function stepsFor(value: ValueInWorkflow, actor: Actor): ValueStep[] {
  return valueSteps.filter((step) => refuseStep(step, value, actor, 'a reason to come') === null);
}

function isWrittenBy(value: ValueInWorkflow, actor: Actor): boolean {
  return actor.id === value.createdBy || value.writtenBy.includes(actor.id);
}

function refusal(code: Refusal['code'], params?: Record<string, string>): Refusal {
  return params ? { code, path: '', params } : { code, path: '' };
}
