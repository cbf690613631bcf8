import { Problem } from '@mizan/api/platform';
import { limits } from '@mizan/contract';

/** What may name an indicator: it stands in addresses, file names and spreadsheet cells. */
export const indicatorCode = new RegExp(`^[A-Za-z0-9][A-Za-z0-9._-]{0,${limits.codeLength - 1}}$`);

/** 400 for a code that no indicator may have. */
export function requireIndicatorCode(code: string): void {
  if (indicatorCode.test(code)) return;
  const message = `${limits.codeLength} letters, digits, dots, underscores or hyphens at most, the first a letter or digit`;
  throw Problem.of('invalid-field', [{ path: 'code', code: 'invalid-field', message }]);
}
