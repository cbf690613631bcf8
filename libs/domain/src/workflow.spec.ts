import fc from 'fast-check';
import type { Role } from './permissions';
import { roles } from './permissions';
import type { Refusal, RefusalCode } from './refusal';
import { valueStatuses, valueSteps } from './value';
import type { ValueStatus, ValueStep } from './value';
import { nextStatus, refuseDelete, refuseEdit, refuseStep, stepsFor } from './workflow';

const value = (status: ValueStatus, ...writers: string[]) => ({
  status,
  createdBy: 'amal',
  writtenBy: ['amal', ...writers],
  lock: null,
});
const person = (role: Role, id = 'someone-else') => ({ id, role });

test.each<[ValueStep, ValueStatus]>([
  ['submit', 'submitted'],
  ['approve', 'approved'],
  ['return', 'returned'],
  ['reopen', 'returned'],
])('%s leads to %s', (step, status) => expect(nextStatus(step)).toBe(status));

describe('steps and the statuses that allow them', () => {
  const allowed: Record<ValueStep, ValueStatus[]> = {
    submit: ['draft', 'returned'],
    approve: ['submitted'],
    return: ['submitted'],
    reopen: ['approved'],
  };

  test.each(valueSteps.flatMap((step) => valueStatuses.map((status): [ValueStep, ValueStatus] => [step, status])))(
    '%s a value that is %s',
    (step, status) => {
      const refusal = refuseStep(step, value(status), person('admin'), 'because');
      if (allowed[step].includes(status)) expect(refusal).toBeNull();
      else expect(refusal).toEqual({ code: 'step-not-allowed', path: '', params: { step, status } });
    },
  );
});

describe('who may take a step', () => {
  const allowed: Record<ValueStep, Role[]> = {
    submit: ['coordinator', 'admin'],
    approve: ['manager', 'admin'],
    return: ['manager', 'admin'],
    reopen: ['manager', 'admin'],
  };
  const from: Record<ValueStep, ValueStatus> = {
    submit: 'draft',
    approve: 'submitted',
    return: 'submitted',
    reopen: 'approved',
  };

  test.each(valueSteps.flatMap((step) => roles.map((role): [Role, ValueStep] => [role, step])))(
    '%s: %s',
    (role, step) => {
      const refusal = refuseStep(step, value(from[step]), person(role), 'because');
      expect(refusal?.code ?? null).toBe(allowed[step].includes(role) ? null : 'not-allowed');
    },
  );
});

describe('refused steps', () => {
  test.each<
    [
      string,
      ValueStep,
      ReturnType<typeof value>,
      ReturnType<typeof person>,
      string | null | undefined,
      RefusalCode | null,
      string,
    ]
  >([
    [
      'an admin approves a value of their own',
      'approve',
      value('submitted'),
      person('admin', 'amal'),
      undefined,
      'four-eyes',
      '',
    ],
    [
      'an admin approves a value they edited',
      'approve',
      value('submitted', 'brahim'),
      person('admin', 'brahim'),
      undefined,
      'four-eyes',
      '',
    ],
    [
      'a manager approves what they once wrote as coordinator',
      'approve',
      value('submitted', 'chadia'),
      person('manager', 'chadia'),
      undefined,
      'four-eyes',
      '',
    ],
    [
      'the author, though missing among the writers',
      'approve',
      { ...value('submitted'), writtenBy: [] },
      person('admin', 'amal'),
      undefined,
      'four-eyes',
      '',
    ],
    ['an admin approves another’s value', 'approve', value('submitted'), person('admin'), undefined, null, ''],
    [
      'an admin returns a value of their own',
      'return',
      value('submitted'),
      person('admin', 'amal'),
      'a typing error',
      null,
      '',
    ],
    [
      'returned without a reason',
      'return',
      value('submitted'),
      person('manager'),
      undefined,
      'reason-missing',
      'reason',
    ],
    ['returned with a null reason', 'return', value('submitted'), person('manager'), null, 'reason-missing', 'reason'],
    [
      'returned with blanks for a reason',
      'return',
      value('submitted'),
      person('manager'),
      ' \n',
      'reason-missing',
      'reason',
    ],
    ['reopened without a reason', 'reopen', value('approved'), person('manager'), '', 'reason-missing', 'reason'],
    ['reopened with a reason', 'reopen', value('approved'), person('manager'), 'counted twice', null, ''],
    ['approved without a reason', 'approve', value('submitted'), person('manager'), undefined, null, ''],
    [
      'neither permission nor status: permission first',
      'approve',
      value('draft'),
      person('coordinator'),
      undefined,
      'not-allowed',
      '',
    ],
    [
      'an own draft: status before four eyes',
      'approve',
      value('draft'),
      person('admin', 'amal'),
      undefined,
      'step-not-allowed',
      '',
    ],
    [
      'neither status nor reason: status first',
      'return',
      value('draft'),
      person('manager'),
      '',
      'step-not-allowed',
      '',
    ],
  ])('%s', (_, step, given, actor, reason, code, path) => {
    expect(refuseStep(step, given, actor, reason)).toEqual(code && expect.objectContaining({ code, path }));
  });
});

describe('editing', () => {
  test.each<[Role, ValueStatus, RefusalCode | null]>([
    ['coordinator', 'draft', null],
    ['coordinator', 'returned', null],
    ['coordinator', 'submitted', 'not-editable'],
    ['coordinator', 'approved', 'not-editable'],
    ['admin', 'draft', null],
    ['admin', 'approved', 'not-editable'],
    ['manager', 'draft', 'not-allowed'],
    ['manager', 'approved', 'not-allowed'],
    ['donor', 'draft', 'not-allowed'],
  ])('%s, %s', (role, status, code) => expect(refuseEdit(value(status), person(role))?.code ?? null).toBe(code));
});

describe('deleting', () => {
  test.each<[string, ValueStatus, ReturnType<typeof person>, RefusalCode | null]>([
    ['a draft by its author', 'draft', person('coordinator', 'amal'), null],
    ['a draft by another coordinator', 'draft', person('coordinator'), 'not-allowed'],
    ['a draft by an admin who did not write it', 'draft', person('admin'), 'not-allowed'],
    ['a returned value by its author', 'returned', person('coordinator', 'amal'), 'step-not-allowed'],
    ['a submitted value by its author', 'submitted', person('coordinator', 'amal'), 'step-not-allowed'],
    ['an approved value by its author', 'approved', person('admin', 'amal'), 'step-not-allowed'],
    ['an approved value by another', 'approved', person('coordinator'), 'not-allowed'],
    ['a draft by its author, who logs no more', 'draft', person('donor', 'amal'), 'not-allowed'],
  ])('%s', (_, status, actor, code) => expect(refuseDelete(value(status), actor)?.code ?? null).toBe(code));
});

describe('the steps on offer', () => {
  test.each<[string, ValueStatus, ReturnType<typeof person>, ValueStep[]]>([
    ['a draft to its author', 'draft', person('coordinator', 'amal'), ['submit']],
    ['a returned value to a coordinator', 'returned', person('coordinator'), ['submit']],
    ['a submitted value to a manager', 'submitted', person('manager'), ['approve', 'return']],
    ['a submitted value to the admin who wrote it', 'submitted', person('admin', 'amal'), ['return']],
    ['an approved value to a manager', 'approved', person('manager'), ['reopen']],
    ['an approved value to a coordinator', 'approved', person('coordinator'), []],
    ['a draft to a manager', 'draft', person('manager'), []],
    ['anything to a donor', 'approved', person('donor'), []],
  ])('%s', (_, status, actor, steps) => expect(stepsFor(value(status), actor)).toEqual(steps));
});

test('nobody ever approves a value they wrote', () => {
  const name = fc.constantFrom('amal', 'brahim', 'chadia');
  fc.assert(
    fc.property(
      name,
      fc.array(name),
      name,
      fc.constantFrom(...roles),
      fc.constantFrom(...valueStatuses),
      (createdBy, writtenBy, id, role, status) => {
        const refusal = refuseStep('approve', { status, createdBy, writtenBy, lock: null }, { id, role });
        if (id === createdBy || writtenBy.includes(id)) expect(refusal).not.toBeNull();
      },
    ),
  );
});

describe('in a locked period', () => {
  const lock = { period: 'Q2', since: '2026-05-20T09:00:00.000Z' };
  const locked = (status: ValueStatus) => ({ ...value(status), lock });
  const refusal = { code: 'period-locked', path: '', params: { period: 'Q2', since: '2026-05-20T09:00:00.000Z' } };

  test.each<[string, Refusal | null, unknown]>([
    ['a draft is not submitted', refuseStep('submit', locked('draft'), person('coordinator')), refusal],
    ['a returned value is not submitted again', refuseStep('submit', locked('returned'), person('admin')), refusal],
    ['a submitted value is not approved', refuseStep('approve', locked('submitted'), person('manager')), refusal],
    ['an approved value is not reopened', refuseStep('reopen', locked('approved'), person('manager'), 'r'), refusal],
    [
      'a submitted value is returned, for no figure moves',
      refuseStep('return', locked('submitted'), person('manager'), 'r'),
      null,
    ],
    ['a draft is not edited', refuseEdit(locked('draft'), person('coordinator')), refusal],
    ['a returned value is not edited', refuseEdit(locked('returned'), person('coordinator')), refusal],
    ['a draft is deleted by its author', refuseDelete(locked('draft'), person('coordinator', 'amal')), null],
    [
      'who may not, hears that first',
      refuseStep('approve', locked('submitted'), person('donor')),
      { code: 'not-allowed', path: '' },
    ],
    [
      'the status comes before the lock',
      refuseStep('approve', locked('draft'), person('admin')),
      expect.objectContaining({ code: 'step-not-allowed' }),
    ],
    ['the lock comes before four eyes', refuseStep('approve', locked('submitted'), person('admin', 'amal')), refusal],
  ])('%s', (_, given, expected) => expect(given).toEqual(expected));

  const anybody = { id: fc.constantFrom('amal', 'brahim'), role: fc.constantFrom(...roles) };
  const anyStatus = fc.constantFrom(...valueStatuses);

  test('a step that is on offer changes nothing that counts', () => {
    fc.assert(
      fc.property(anyStatus, fc.record(anybody), (status, actor) => {
        for (const step of stepsFor(locked(status), actor)) {
          expect([status, nextStatus(step)]).not.toContain('approved');
        }
      }),
    );
  });

  test('nothing is allowed that an open period would refuse', () => {
    fc.assert(
      fc.property(anyStatus, fc.constantFrom(...valueSteps), fc.record(anybody), (status, step, actor) => {
        if (refuseStep(step, value(status), actor, 'r'))
          expect(refuseStep(step, locked(status), actor, 'r')).not.toBeNull();
        if (refuseEdit(value(status), actor)) expect(refuseEdit(locked(status), actor)).not.toBeNull();
        expect(refuseDelete(locked(status), actor)).toEqual(refuseDelete(value(status), actor));
      }),
    );
  });
});
