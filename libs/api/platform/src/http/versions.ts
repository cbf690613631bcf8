import { Problem } from '../problems/problem';

/** The `ETag` of a record at that version. */
export const etagOf = (version: number): string => `"${version}"`;

/** Refuses a change that was not based on this version: `If-Match` missing or stale. */
export function requireVersion(ifMatch: string | undefined, version: number): void {
  if (ifMatch === undefined) throw Problem.of('precondition-missing');
  const known = ifMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (!known.includes(etagOf(version)) && !known.includes('*')) throw Problem.of('stale');
}
