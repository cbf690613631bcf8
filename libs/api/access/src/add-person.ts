import { PersonRow, SessionRow } from '@mizan/api/database';
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

/**
 * Adds a person. Where the address has an account, it stays as it is (`taken`) unless it is to be replaced: it then has
 * the new name, role, language and password, and whoever is signed in with it is signed out.
 */
export async function addPerson(
  em: EntityManager,
  { password, ...given }: NewPerson,
  { replace = false }: { replace?: boolean } = {},
): Promise<'added' | 'replaced' | 'taken'> {
  const person = {
    ...given,
    email: given.email.trim().toLowerCase(),
    passwordHash: await hashPassword(password),
    demonstration: false,
  };
  const there = await em.findOne(PersonRow, { where: { email: person.email } });
  if (there && !replace) return 'taken';
  if (there) {
    await em.update(PersonRow, { id: there.id }, person);
    await em.delete(SessionRow, { personId: there.id });
  } else {
    await em.insert(PersonRow, person);
  }
  const did = there ? 'person.replaced' : 'person.added';
  await recordAudit(em, { personId: null, did, to: `person:${person.email}`, detail: { role: person.role } });
  return there ? 'replaced' : 'added';
}
