import { NotADocument, verifyDocument, type Difference, type Verdict } from '@mizan/api/reports';
import { textIn } from '@mizan/domain';
import type { DataSource } from 'typeorm';

/** Differences that are listed one by one. */
const listed = 50;
/** Characters of what a place says that are repeated. */
const longest = 120;

/** Says what a document is and what in it differs. Answers whether it is byte for byte what the product makes. */
export async function reportVerdict(
  db: DataSource,
  { name, bytes }: { name: string; bytes: Buffer },
  say: (line: string) => void,
): Promise<boolean> {
  try {
    const verdict = await verifyDocument(db, bytes);
    for (const line of linesOf(name, verdict)) say(line);
    return verdict.outcome === 'identical';
  } catch (error) {
    if (!(error instanceof NotADocument)) throw error;
    say(`${name} belongs to no frozen report. ${error.message}`);
    return false;
  }
}

function linesOf(name: string, verdict: Verdict): string[] {
  if (verdict.outcome === 'unknown') {
    return [`${name} belongs to no frozen report: it shows the SHA-256 of none, and none has such a document.`];
  }
  const { data, sha256, file, language } = verdict;
  const title = textIn(data.title, 'en')?.text ?? data.id;
  const report = `the report “${title}” of ${data.project.code} (${data.from} to ${data.to}, SHA-256 ${sha256})`;
  if (verdict.outcome === 'identical') {
    return [`${name} is genuine: byte for byte ${file} (${language}) of ${report}.`];
  }
  const { differences } = verdict;
  if (differences.length === 0) {
    return [
      `${name} says the same as ${file} (${language}) of ${report}, but is not the very file: another program saved it, or another version of Mizan made it. Formats, pictures and hidden parts were not compared.`,
    ];
  }
  const more = differences.length - listed;
  return [
    `${name} belongs to ${report}, but ${differences.length === 1 ? '1 figure or text differs' : `${differences.length} figures or texts differ`} from its ${file} (${language}):`,
    ...differences.slice(0, listed).map(lineOf),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
}

const lineOf = ({ place, theirs, frozen }: Difference): string =>
  `  ${place}: ${quoted(theirs)} in the document, ${quoted(frozen)} frozen`;

/** Short, and without what would move the terminal's cursor. */
function quoted(text: string | null): string {
  if (text === null) return 'nothing';
  const plain = text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
  return plain.length > longest ? `“${plain.slice(0, longest)}…”` : `“${plain}”`;
}
