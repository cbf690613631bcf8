import { Problem } from '@mizan/api/platform';
import { codeShape, limits } from '@mizan/contract';

/** 400 for a code that nothing may have. */
export function requireCode(code: string, path = 'code'): void {
  if (codeShape.test(code)) return;
  const message = `${limits.codeLength} letters, digits, dots, underscores or hyphens at most, the first a letter or digit`;
  throw Problem.of('invalid-field', [{ path, code: 'invalid-field', message }]);
}
