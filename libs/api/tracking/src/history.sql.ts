import type { ValueChange } from '@mizan/contract';
import type { Instant } from '@mizan/domain';
import type { EntityManager } from 'typeorm';
import { draftOf, type ValueContent } from './value-content';

/** What each line of a value's audit keeps beside who, when and why. */
export type ChangeDetail = Pick<ValueChange, 'version' | 'after'> & Partial<Pick<ValueChange, 'evidence'>>;

/** The detail of a change that left the value at this version, saying this. */
export function changeTo(content: ValueContent, version: number): ChangeDetail {
  return { version, after: draftOf(content) };
}

interface AuditedChange {
  at: Instant;
  by: ValueChange['by'];
  did: ValueChange['did'];
  reason: string | null;
  detail: ChangeDetail;
}

/** The subject under which a value is audited. */
export const subjectOf = (id: string) => `value:${id}`;

/** Every change of a value, oldest first; what a deleted value of the same id went through is not its history. */
export function readChanges(em: EntityManager, id: string): Promise<AuditedChange[]> {
  return em.query<AuditedChange[]>(
    `SELECT e.at, json_build_object('email', person.email, 'name', person.name) AS by,
            substr(e.did, length('value.') + 1) AS did, e.reason, e.detail
       FROM audit_entries e JOIN people person ON person.id = e.person_id
      WHERE e.subject = $1 AND e.did LIKE 'value.%' AND e.did <> 'value.deleted'
        AND e.id > coalesce((SELECT max(id) FROM audit_entries WHERE subject = $1 AND did = 'value.deleted'), 0)
      ORDER BY e.id`,
    [subjectOf(id)],
  );
}
