import { PersonRow } from '@mizan/api/database';
import { recordAudit } from '@mizan/api/platform';
import type { Language, Role } from '@mizan/domain';
import type { EntityManager } from 'typeorm';
import { hashPassword } from './passwords';

export interface NewPerson {
  email: string;
  name: string;
  role: Role;
  language: Language;
  password: string;
}

/** Adds a person, or gives the one with that address a new name, role, language and password. */
export async function addPerson(em: EntityManager, { password, ...person }: NewPerson): Promise<void> {
  const email = person.email.trim().toLowerCase();
  const passwordHash = await hashPassword(password);
  await em.upsert(PersonRow, { ...person, email, passwordHash, demonstration: false }, ['email']);
  await recordAudit(em, { personId: null, did: 'person.added', to: `person:${email}`, detail: { role: person.role } });
}
