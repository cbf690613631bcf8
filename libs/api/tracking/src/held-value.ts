import { Problem } from '@mizan/api/platform';
import type { EntityManager } from 'typeorm';
import { findValue, holdValue, type ValueKey, type ValueRead } from './values.sql';

/** The value, kept from everybody else until the transaction ends; 404 when it is not there. */
export async function heldValue(em: EntityManager, key: ValueKey): Promise<ValueRead> {
  const value = (await holdValue(em, key)) ? await findValue(em, key) : null;
  if (!value) throw Problem.of('not-found');
  return value;
}
