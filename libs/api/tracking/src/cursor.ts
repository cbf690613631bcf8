import { Problem } from '@mizan/api/platform';
import { isDay, type Day } from '@mizan/domain';
import { isUuid } from './value-key';

/** The last value of a page: the next page goes on after it. */
export interface ListPlace {
  measuredOn: Day;
  id: string;
}

export function cursorOf({ measuredOn, id }: ListPlace): string {
  return Buffer.from(`${measuredOn} ${id}`).toString('base64url');
}

/** 400 for a text that no page gave out. */
export function readCursor(cursor: string): ListPlace {
  const [measuredOn = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (!isDay(measuredOn) || !isUuid(id) || cursorOf({ measuredOn, id }) !== cursor) {
    throw Problem.of('invalid-field', [
      { path: 'cursor', code: 'invalid-field', message: 'a cursor from an earlier page expected' },
    ]);
  }
  return { measuredOn, id };
}
