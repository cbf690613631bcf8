import type { Part, TakenApart } from './part';

/** XML as its tags and texts, JSON as its leaves, anything else as lines. */
export function textParts(bytes: Buffer): TakenApart {
  const text = decoded(bytes);
  const json = parsed(text);
  if (json !== undefined) return { ending: 'json', about: [], parts: leavesOf(json, '') };
  if (text.trimStart().startsWith('<')) {
    // What is between tags, and each tag, whatever the line breaks that a program put between them.
    const pieces = text.split(/(?<=>)|(?=<)/).map((piece) => piece.trim());
    return { ending: 'xml', about: [], parts: numbered(pieces, 'piece') };
  }
  return { ending: 'csv', about: [], parts: numbered(text.split(/\r?\n/), 'line') };
}

/** UTF-8, or UTF-16 with its mark as a spreadsheet saves it. */
function decoded(bytes: Buffer): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function parsed(text: string): unknown {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const numbered = (texts: readonly string[], name: string): Part[] =>
  texts.map((says, at) => ({ place: `${name} ${at + 1}`, says })).filter(({ says }) => says !== '');

function leavesOf(value: unknown, path: string): Part[] {
  if (typeof value !== 'object' || value === null) return [{ place: path, says: JSON.stringify(value) }];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`));
}
