import { hashesIn } from '@mizan/contract';
import { strFromU8, unzipSync, unzlibSync } from 'fflate';

/** What may be looked through, packed and unpacked. */
const mostBytes = 50 * 1024 * 1024;
/** Hashes of one file that are worth asking about. */
const mostHashes = 20;

/**
 * The SHA-256 hashes that a document says, those that speak of the document itself first, and last that of its own bytes
 * (which is the report's, where the file is the frozen data itself). Everything happens on this device. None of a file
 * too large to be a report's document, or that can't be read.
 */
export async function hashesInFile(file: Blob): Promise<string[]> {
  if (file.size > mostBytes) return [];
  const bytes = new Uint8Array(await file.arrayBuffer());
  const said = textsOf(bytes).flatMap((text) => hashesIn(text));
  return [...new Set([...said.slice(0, mostHashes), ...(await ownHash(bytes))])];
}

/** The texts of a document, from the one that describes it. */
function textsOf(bytes: Uint8Array): string[] {
  const start = strFromU8(bytes.subarray(0, 5), true);
  if (start.startsWith('PK')) return textsOfOffice(bytes);
  if (start === '%PDF-') return textsOfPdf(bytes);
  return [new TextDecoder().decode(bytes), withoutZeros(strFromU8(bytes, true))];
}

/** Workbooks and Word files: their properties, then everything else that is XML. */
function textsOfOffice(bytes: Uint8Array): string[] {
  let left = mostBytes;
  try {
    const parts = unzipSync(bytes, {
      // Never more than a part declares is unpacked.
      filter: ({ name, originalSize }) => {
        if (!name.endsWith('.xml') || originalSize > left) return false;
        left -= originalSize;
        return true;
      },
    });
    const names = Object.keys(parts);
    const isAbout = (name: string): boolean => name.startsWith('docProps/');
    const ordered = [...names.filter(isAbout), ...names.filter((name) => !isAbout(name))];
    return ordered.map((name) => strFromU8(parts[name] ?? new Uint8Array()));
  } catch {
    return [];
  }
}

/** What describes a PDF is plain, or packed in a stream; its pages are drawn with numbers of glyphs and hold no text. */
function textsOfPdf(bytes: Uint8Array): string[] {
  const plain = strFromU8(bytes, true);
  const texts = [withoutZeros(plain)];
  let left = mostBytes;
  for (const { index } of plain.matchAll(/stream\r?\n(?=x)/g)) {
    const from = plain.indexOf('\n', index) + 1;
    const to = plain.indexOf('endstream', from);
    if (to < 0 || left <= 0) break;
    const text = unpacked(bytes.subarray(from, to));
    left -= text.length;
    texts.push(withoutZeros(text));
  }
  return texts;
}

function unpacked(stream: Uint8Array): string {
  try {
    return strFromU8(unzlibSync(stream), true);
  } catch {
    return '';
  }
}

/** UTF-16 of hexadecimal digits is those digits with a zero byte beside each. */
const withoutZeros = (text: string): string => text.replaceAll('\0', '');

async function ownHash(bytes: Uint8Array<ArrayBuffer>): Promise<string[]> {
  // Browsers hash on a secure connection alone.
  if (!('subtle' in crypto)) return [];
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')];
}
