import { Problem } from '@mizan/api/platform';
import { limits } from '@mizan/contract';

/** What may name a piece of the framework: it stands in addresses, file names and spreadsheet cells. */
export const frameworkCode = new RegExp(`^[A-Za-z0-9][A-Za-z0-9._-]{0,${limits.codeLength - 1}}$`);

/** 400 for a code that nothing may have. */
export function requireCode(code: string, path = 'code'): void {
  if (frameworkCode.test(code)) return;
  const message = `${limits.codeLength} letters, digits, dots, underscores or hyphens at most, the first a letter or digit`;
  throw Problem.of('invalid-field', [{ path, code: 'invalid-field', message }]);
}
