import type { FileBytes } from './file-bytes';

/** Signs of a page, a script or a document that a program would run or show as such, at the start of a text. */
const notPlain = /^\s*(?:<[!?a-z]|#!|\{\\rtf)|<(?:script|svg|html|iframe|\?php)|%pdf-/i;

/** What no text holds: control characters other than tabs and the ends of lines and pages. */
const unprintable = /[^\P{Cc}\t\n\f\r]/u;
const isUnprintable = (byte: number): boolean =>
  (byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)) || byte === 0x7f;

/**
 * `text` for plain text: UTF-8, or UTF-16 with its mark. `bytes` for text whose letters beyond ASCII are of some older
 * encoding, as Excel writes CSV. `markup` for text that a program may take for a page or a script. Null for no text.
 */
export async function textIn(file: FileBytes): Promise<'text' | 'bytes' | 'markup' | null> {
  const head = await file.read(0, 1024);
  const encoding = encodingOf(head);
  if (notPlain.test(new TextDecoder(encoding).decode(head))) return 'markup';
  if (await decodes(file, encoding)) return 'text';
  return encoding === 'utf-8' && (await isPrintable(file)) ? 'bytes' : null;
}

function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
}

async function decodes(file: FileBytes, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const part of file.windows()) {
      if (unprintable.test(decoder.decode(part, { stream: true }))) return false;
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

async function isPrintable(file: FileBytes): Promise<boolean> {
  for await (const part of file.windows()) if (part.some(isUnprintable)) return false;
  return true;
}
