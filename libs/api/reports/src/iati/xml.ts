/*
 * XML written by ourselves: xmlbuilder2 takes a typed `&amp;` for markup of its own, so the text would read `&`.
 */

/** Attributes under `@name`, text under `#`, and elements in the order in which they are to stand; none for undefined. */
export interface Element {
  [name: string]: string | Element | Element[] | undefined;
}

/** A document of one element. Its texts hold nothing that XML can't carry: see `legalText`. */
export function xmlOf(name: string, element: Element, instruction: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<?${instruction}?>\n${written(name, element, '')}`;
}

function written(name: string, element: string | Element, margin: string): string {
  const { '#': text, ...rest } = typeof element === 'string' ? { '#': element } : element;
  const entries = Object.entries(rest);
  const attributes = entries
    .filter((entry): entry is [string, string] => entry[0].startsWith('@') && typeof entry[1] === 'string')
    .map(([attribute, value]) => ` ${attribute.slice(1)}="${escaped(value)}"`);
  const start = `${margin}<${name}${attributes.join('')}`;
  if (typeof text === 'string') return `${start}>${escaped(text)}</${name}>\n`;
  const within = entries
    .filter(([child]) => !child.startsWith('@'))
    .flatMap(([child, one]) => [one ?? []].flat().map((of) => written(child, of, `${margin}  `)));
  return within.length === 0 ? `${start}/>\n` : `${start}>\n${within.join('')}${margin}</${name}>\n`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
