import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { ProblemItem } from '@mizan/contract';
import { Problem } from '../problems/problem';

/** Faults that an answer lists: enough to correct a form, too few to make an answer of a nonsensical body. */
const mostItems = 100;
/** Characters of what a client sent that an answer repeats. */
const longestEcho = 200;

/** Checks bodies and queries against their DTO class, at every depth; an unknown field is refused, not dropped. */
export function bodyValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => {
      const items = errors.flatMap((error) => itemsOf(error, ''));
      const onlyUnknown = items.every((item) => item.code === 'unknown-field');
      return Problem.of(onlyUnknown ? 'unknown-field' : 'invalid-field', items.slice(0, mostItems));
    },
  });
}

function itemsOf(error: ValidationError, above: string): ProblemItem[] {
  const path = above ? `${above}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    path: path.slice(0, longestEcho),
    code: rule === 'whitelistValidation' ? 'unknown-field' : 'invalid-field',
    message: message.slice(0, longestEcho),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => itemsOf(child, path))];
}
