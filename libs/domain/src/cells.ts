/** Axis code → category code: which part of the whole a cell counts. */
export type Categories = Record<string, string>;

/**
 * One text for one cell, whatever the order its axes were given in: `age=under-30|sex=female`. The whole is the empty
 * text. The signs that hold it together are escaped inside codes, so two cells never share a key.
 */
export function cellKey(categories: Categories): string {
  return Object.entries(categories)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([axis, category]) => `${escaped(axis)}=${escaped(category)}`)
    .join('|');
}

/** The categories that a key from `cellKey` names. RangeError for a text that is no such key. */
export function readCellKey(key: string): Categories {
  if (key === '') return {};
  return Object.fromEntries(key.split('|').map(readPart));
}

function readPart(part: string): [string, string] {
  const [axis, category, ...rest] = part.split('=');
  if (axis === undefined || category === undefined || rest.length > 0) throw new RangeError(`not a cell key: ${part}`);
  return [unescaped(axis), unescaped(category)];
}

const escapes: Record<string, string> = { '%': '%25', '=': '%3D', '|': '%7C' };
const signs: Record<string, string> = { '%25': '%', '%3D': '=', '%7C': '|' };

function escaped(code: string): string {
  return code.replace(/[%=|]/g, (sign) => escapes[sign] ?? sign);
}

function unescaped(code: string): string {
  return code.replace(/%25|%3D|%7C/g, (escape) => signs[escape] ?? escape);
}
