import type { PeriodState } from '@mizan/domain';
import type { PeriodDetail, PeriodValues } from '@mizan/contract';
import { rowOf, waitingIn, type PeriodRights } from './period-row';

const none: PeriodValues = { draft: 0, submitted: 0, returned: 0, approved: 0 };
const q2: PeriodDetail = {
  code: 'Q2',
  startsOn: '2026-02-01',
  endsOn: '2026-04-30',
  dueOn: '2026-05-15',
  locked: false,
  lockedAt: null,
  lockedBy: null,
  values: none,
  version: 1,
};
const locked = { locked: true, lockedAt: '2026-05-20T09:00:00.000Z' };
const manager: PeriodRights = { canLock: true, canEdit: false };
const coordinator: PeriodRights = { canLock: false, canEdit: true };
const donor: PeriodRights = { canLock: false, canEdit: false };

test.each<[string, Partial<PeriodDetail>, string, PeriodRights, PeriodState, string[]]>([
  ['a manager, before it begins', {}, '2026-01-31', manager, 'coming', []],
  ['a manager, while it runs', {}, '2026-03-01', manager, 'running', ['lock']],
  ['a manager, after it ended', {}, '2026-05-15', manager, 'due-soon', ['lock']],
  ['a manager, when values are late', { values: { ...none, draft: 1 } }, '2026-05-16', manager, 'overdue', ['lock']],
  ['a manager, when all are in', { values: { ...none, approved: 4 } }, '2026-05-16', manager, 'past', ['lock']],
  ['a manager, once it is locked', locked, '2026-05-21', manager, 'locked', ['unlock']],
  ['a coordinator, while it runs', {}, '2026-03-01', coordinator, 'running', ['due']],
  ['a coordinator, once it is locked', locked, '2026-05-21', coordinator, 'locked', []],
  ['a donor, when it is over', { values: null }, '2026-05-21', donor, 'past', []],
])('%s', (_, of, today, rights, state, allowed) => {
  const row = rowOf({ ...q2, ...of }, today, rights);
  const may = [row.canLock && 'lock', row.canUnlock && 'unlock', row.canChangeDue && 'due'].filter(Boolean);
  expect([row.state, may]).toEqual([state, allowed]);
});

test('what waits comes first, and what is none is not named', () => {
  const values = { draft: 2, submitted: 1, returned: 0, approved: 9 };
  expect(rowOf({ ...q2, values }, '2026-05-21', manager).counts).toEqual([
    { status: 'submitted', count: 1 },
    { status: 'draft', count: 2 },
    { status: 'approved', count: 9 },
  ]);
  expect(waitingIn({ values })).toBe(3);
  expect(waitingIn({ values: null })).toBeNull();
});
