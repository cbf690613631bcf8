import { PersonRow } from '@mizan/api/database';
import type { EntityManager } from 'typeorm';
import { hashPassword, isPassword } from './passwords';

/** Makes the password the one of every demonstration account, also where they were made with another. */
export async function keepDemonstrationPassword(em: EntityManager, password: string): Promise<void> {
  for (const { id, passwordHash } of await em.findBy(PersonRow, { demonstration: true })) {
    if (passwordHash !== null && (await isPassword(password, passwordHash))) continue;
    await em.update(PersonRow, { id }, { passwordHash: await hashPassword(password) });
  }
}
