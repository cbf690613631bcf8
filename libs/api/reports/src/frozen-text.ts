import { createHash } from 'node:crypto';
import type { ReportData } from '@mizan/contract';

/**
 * The frozen data as it is stored and hashed. Reading it back and writing it again gives the same text, so whoever holds
 * the data can check the hash.
 */
export const textOf = (data: ReportData): string => JSON.stringify(data);

/** The data of a stored text. */
export const dataOf = (text: string): ReportData => JSON.parse(text) as ReportData;

/** The data of a stored report; throws for one that is no longer what was frozen, which is shown to nobody. */
export function intactData({ id, data, sha256 }: { id: string; data: string; sha256: string }): ReportData {
  if (hashOf(data) !== sha256) throw new Error(`report ${id} is not what was frozen: its hash differs`);
  return dataOf(data);
}

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What of a hash stands where the whole would not fit. */
export const shortHash = (sha256: string): string => sha256.slice(0, 12);
