import { createHash, randomBytes } from 'node:crypto';
import type { Language, Role } from '@mizan/domain';
import type { EntityManager } from 'typeorm';

/** The person behind a request. */
export interface SignedIn {
  id: string;
  email: string;
  name: string;
  role: Role;
  language: Language;
}

const lifetime = '7 days';

/** Opens a session and answers its secret token; only the token's hash is stored. */
export async function openSession(em: EntityManager, personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await em.query(`DELETE FROM sessions WHERE expires_at < now()`);
  await em.query(`INSERT INTO sessions (token_hash, person_id, expires_at) VALUES ($1, $2, now() + $3::interval)`, [
    hashOf(token),
    personId,
    lifetime,
  ]);
  return token;
}

/** Who holds that token; null when the session is over or never was. */
export async function findSignedIn(em: EntityManager, token: string): Promise<SignedIn | null> {
  const [row] = await em.query<SignedIn[]>(
    `SELECT p.id, p.email, p.name, p.role, p.language
       FROM sessions s JOIN people p ON p.id = s.person_id
      WHERE s.token_hash = $1 AND s.expires_at > now()`,
    [hashOf(token)],
  );
  return row ?? null;
}

/** Ends the session of that token. */
export async function closeSession(em: EntityManager, token: string): Promise<void> {
  await em.query(`DELETE FROM sessions WHERE token_hash = $1`, [hashOf(token)]);
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
