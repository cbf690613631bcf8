import type { Refusal } from '@mizan/domain';
import type { FileBytes } from './file-bytes';
import { refused } from './refusals';

/** The name under which a protected Office file keeps itself in the container of old Office files. */
const protectedPart = Buffer.from('EncryptedPackage', 'utf16le');

/** Old Office files, and new ones with a password, share one container; says which it is. */
export async function refuseOldOffice(file: FileBytes): Promise<Refusal> {
  let before = Buffer.alloc(0);
  for await (const part of file.windows()) {
    const joined = Buffer.concat([before, part]);
    if (joined.includes(protectedPart)) return refused('evidence-protected');
    before = joined.subarray(-protectedPart.length);
  }
  return refused('evidence-old-office');
}
