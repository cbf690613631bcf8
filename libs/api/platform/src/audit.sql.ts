import type { EntityManager } from 'typeorm';

export interface AuditEntry {
  /** Null for what the system does by itself. */
  personId: string | null;
  /** `value.logged`, `report.frozen`… */
  did: string;
  /** `value:<uuid>`, `indicator:ccme/OP3-1`… */
  to: string;
  reason?: string | null;
  detail?: Record<string, unknown>;
}

/** Writes who did what to which record, in the transaction that does it. */
export async function recordAudit(em: EntityManager, { personId, did, to, reason, detail }: AuditEntry): Promise<void> {
  await em.query(`INSERT INTO audit_entries (person_id, did, subject, reason, detail) VALUES ($1, $2, $3, $4, $5)`, [
    personId,
    did,
    to,
    reason ?? null,
    detail ?? null,
  ]);
}
