/** Who a person is in the project. `manager` is CCME's management; `donor` is the one who pays. */
export const roles = ['coordinator', 'manager', 'donor', 'admin'] as const;
export type Role = (typeof roles)[number];

/** What a person may be allowed to do. */
export const actions = [
  'read',
  'read-unapproved',
  'log-value',
  'decide-value',
  'edit-framework',
  'confirm-framework',
  'keep-activities',
  'prepare-report',
  'issue-report',
  'lock-period',
  'manage-people',
  'keep-projects',
] as const;
export type Action = (typeof actions)[number];

const allowed: Record<Role, readonly Action[]> = {
  coordinator: ['read', 'read-unapproved', 'log-value', 'keep-activities', 'edit-framework', 'prepare-report'],
  manager: [
    'read',
    'read-unapproved',
    'decide-value',
    'confirm-framework',
    'lock-period',
    'prepare-report',
    'issue-report',
  ],
  donor: ['read'],
  admin: actions,
};

/** True when the role may do it. Deciding on a value is bound further by four eyes: see `refuseStep`. */
export function can(role: Role, action: Action): boolean {
  return allowed[role].includes(action);
}
