import { Problem } from '@mizan/api/platform';
import { limits, type Page } from '@mizan/contract';
import type { Instant } from '@mizan/domain';

/** Of which page of a list somebody asks. */
export interface PageAsked {
  limit?: number;
  cursor?: string;
}

/** The last of a page, in a list of what happened when: the next page goes on after it. */
export interface ListPlace {
  at: Instant;
  id: string;
}

/** What a list's SQL is given. */
export interface ListStretch {
  after: ListPlace | null;
  limit: number;
}

/** One page of a list, by SQL that reads a stretch of it. `isId` knows the ids of the list's own kind. */
export async function pageOf<Item>(
  { limit = limits.defaultPageSize, cursor }: PageAsked,
  isId: (text: string) => boolean,
  read: (stretch: ListStretch) => Promise<Item[]>,
  placeOf: (item: Item) => ListPlace,
): Promise<Page<Item>> {
  const after = cursor === undefined ? null : readCursor(cursor, isId);
  // One more than asked for tells whether there is a page after this one.
  const found = await read({ after, limit: limit + 1 });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: last && found.length > items.length ? cursorOf(placeOf(last)) : null };
}

function cursorOf({ at, id }: ListPlace): string {
  return Buffer.from(`${at} ${id}`).toString('base64url');
}

/** 400 for a text that no page gave out. */
function readCursor(cursor: string, isId: (text: string) => boolean): ListPlace {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (!isInstant(at) || !isId(id)) {
    const message = 'a cursor from an earlier page expected';
    throw Problem.of('invalid-field', [{ path: 'cursor', code: 'invalid-field', message }]);
  }
  return { at, id };
}

function isInstant(text: string): boolean {
  const moment = new Date(text);
  // Dates that JavaScript would carry over, such as 30 February, and years that PostgreSQL lacks are no instants.
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text && moment.getUTCFullYear() > 0;
}
