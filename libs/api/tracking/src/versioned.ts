import { etagOf } from '@mizan/api/platform';
import type { Value } from '@mizan/contract';
import type { Response } from 'express';

/** The value, with its version in the `ETag` for the next change. */
export function versioned(response: Response, value: Value): Value {
  response.setHeader('ETag', etagOf(value.version));
  return value;
}
