/** Why a text is not a number as people write one here; the page words each. */
export type NumberTrouble = 'letters' | 'separators' | 'grouping' | 'decimals' | 'digits';

export type TypedNumber =
  { kind: 'empty' } | { kind: 'number'; value: number } | { kind: 'trouble'; trouble: NumberTrouble };

const invisible = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const space = '[ \u00A0\u2007\u2009\u202F\u066C]';
const shape = new RegExp(`^([-\u2212]?)([0-9]*(?:${space}[0-9]+)*)(?:([.,\u066B\u060C])([0-9]*))?$`);
const grouped = new RegExp(`^[0-9]{1,3}(?:${space}[0-9]{3})+$`);
const anySpace = new RegExp(space, 'g');
const anySeparator = /[.,\u066B\u060C]/g;

/** Beyond fifteen digits a double no longer holds every number that can be typed. */
const mostDigits = 15;
const mostDecimals = 6;

/**
 * Reads a number as people write it in French, Arabic or English: spaces group thousands, one comma or dot
 * is the decimal separator, digits are Latin or Arabic-Indic. Two separators (`1.234,5`) could mean two
 * different numbers, so they are refused, never guessed.
 */
export function readTypedNumber(typed: string): TypedNumber {
  const text = latinDigits(typed.replace(invisible, '')).trim();
  if (text === '') return { kind: 'empty' };
  if ((text.match(anySeparator) ?? []).length > 1) return trouble('separators');
  const [, sign, whole = '', separator, decimals = ''] = shape.exec(text) ?? [];
  if (sign === undefined || (whole === '' && decimals === '')) return trouble('letters');
  if (whole.search(anySpace) >= 0 && !grouped.test(whole)) return trouble('grouping');
  if (separator !== undefined && decimals === '') return trouble('separators');
  if (decimals.length > mostDecimals) return trouble('decimals');
  const digits = whole.replace(anySpace, '').replace(/^0+/, '');
  if (digits.length + decimals.length > mostDigits) return trouble('digits');
  const value = Number(`${sign === '' ? '' : '-'}${digits || '0'}.${decimals || '0'}`);
  return { kind: 'number', value: value === 0 ? 0 : value };
}

/** The number of a text, or null when it is empty or unreadable. */
export function numberOf(typed: string): number | null {
  const read = readTypedNumber(typed);
  return read.kind === 'number' ? read.value : null;
}

/** True where a reader may take the decimal separator for a thousands separator: `1.234`, `12,500`. */
export function looksGrouped(typed: string): boolean {
  const text = latinDigits(typed.replace(invisible, '')).trim();
  return /^[-\u2212]?[1-9][0-9]{0,2}[.,\u066B\u060C][0-9]{3}$/.test(text);
}

/** A stored number as the field shows it for editing: plain digits, the separator of the language, no grouping. */
export function typedFrom(value: number | null | undefined, separator: ',' | '.'): string {
  if (value === null || value === undefined) return '';
  return value
    .toFixed(mostDecimals)
    .replace(/\.?0+$/, '')
    .replace('.', separator);
}

/** The decimal separator that people of a locale type; Arabic in Morocco writes the comma too. */
export function decimalSeparator(locale: string): ',' | '.' {
  return locale.startsWith('en') ? '.' : ',';
}

/** Text with Arabic-Indic and extended Arabic-Indic digits written as Latin ones. */
export function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0x0f));
}

function trouble(kind: NumberTrouble): TypedNumber {
  return { kind: 'trouble', trouble: kind };
}
