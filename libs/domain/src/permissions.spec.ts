import { actions, can, roles } from './permissions';
import type { Action, Role } from './permissions';

const table: Record<Action, Role[]> = {
  read: ['coordinator', 'manager', 'donor', 'admin'],
  'read-unapproved': ['coordinator', 'manager', 'admin'],
  'log-value': ['coordinator', 'admin'],
  'decide-value': ['manager', 'admin'],
  'edit-framework': ['coordinator', 'admin'],
  'confirm-framework': ['manager', 'admin'],
  'keep-activities': ['coordinator', 'admin'],
  'prepare-report': ['coordinator', 'manager', 'admin'],
  'issue-report': ['manager', 'admin'],
  'lock-period': ['manager', 'admin'],
  'manage-people': ['admin'],
  'keep-projects': ['admin'],
};

test.each(
  actions.flatMap((action) =>
    roles.map((role): [Role, Action, boolean] => [role, action, table[action].includes(role)]),
  ),
)('%s, %s: %s', (role, action, allowed) => expect(can(role, action)).toBe(allowed));
