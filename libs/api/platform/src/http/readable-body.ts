import type { NextFunction, Request, Response } from 'express';
import { Problem } from '../problems/problem';

/** No body of the API comes near; the libraries that check bodies call themselves once a level, and would overflow. */
const deepest = 12;
/** Fields and list items in all; the largest body (a value with every cell it may have) holds some 5,000. */
const mostParts = 20_000;

/** Names that every object or class inherits: the libraries that check bodies drop them where they should refuse them. */
const neverFields = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** A control character other than a tab or the end of a line: no document could print it, and XML refuses it. */
const unprintable = /[^\P{Cc}\t\n\r]/u;

/**
 * Refuses a JSON body, or a query, that is nested or stuffed beyond reason, and text that can't be kept: a zero byte, half a
 * character, control characters.
 */
export function refuseUnreadableBody(request: Request, _response: Response, next: NextFunction): void {
  const seen = { parts: 0 };
  next(problemIn(request.body, '', 0, seen) ?? problemIn(request.query, '', 0, seen) ?? undefined);
}

function problemIn(value: unknown, path: string, depth: number, seen: { parts: number }): Problem | null {
  if (typeof value === 'string') return isKept(value) ? null : unkept(path);
  if (typeof value !== 'object' || value === null) return null;
  if (depth === deepest) return Problem.of('unreadable');
  for (const [key, part] of Object.entries(value)) {
    if (++seen.parts > mostParts) return Problem.of('too-large');
    const partPath = path ? `${path}.${key}` : key;
    const problem = isKept(key) ? problemOfField(key, partPath) : unkept(path);
    if (problem) return problem;
    const inside = problemIn(part, partPath, depth + 1, seen);
    if (inside) return inside;
  }
  return null;
}

function isKept(text: string): boolean {
  return text.isWellFormed() && !unprintable.test(text);
}

function unkept(path: string): Problem {
  return Problem.of('invalid-field', [{ path, code: 'invalid-field', message: 'text that can be stored expected' }]);
}

function problemOfField(key: string, path: string): Problem | null {
  if (!neverFields.has(key)) return null;
  return Problem.of('unknown-field', [{ path, code: 'unknown-field', message: `property ${key} should not exist` }]);
}
