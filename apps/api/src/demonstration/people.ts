import type { Role } from '@mizan/domain';

export interface DemonstrationPerson {
  email: string;
  name: string;
  role: Role;
}

/** Everybody of the demonstration: roles rather than people, and said to be demonstration wherever the name stands. */
export const people = {
  admin: { email: 'admin@demo.example', name: 'Administration (démonstration)', role: 'admin' },
  coordinator: {
    email: 'coordinator@demo.example',
    name: 'Coordination du projet (démonstration)',
    role: 'coordinator',
  },
  coordinator2: {
    email: 'coordinator2@demo.example',
    name: 'Coordination adjointe (démonstration)',
    role: 'coordinator',
  },
  manager: { email: 'manager@demo.example', name: 'Direction du CCME (démonstration)', role: 'manager' },
  donor: { email: 'donor@demo.example', name: 'Bailleur (démonstration)', role: 'donor' },
} satisfies Record<string, DemonstrationPerson>;

export type PersonKey = keyof typeof people;
