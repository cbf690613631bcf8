import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@mizan/domain';

/** The part of esbuild's account of a build that is read here (its “metafile”). */
interface Account {
  outputs: Record<string, { entryPoint?: string; imports: { path: string; kind: string }[] }>;
}

const pageStart = 'apps/web/src/main.ts';

/** Weights that the first screen of every page is written in. */
const weights = [400, 500, 600];

/** What the built page is made of, as far as its server must know to announce files before the page asks for them. */
export class BuiltParts {
  /** Source of an entry → the files that it needs beyond those that every page has. */
  private readonly files = new Map<string, string[]>();
  private readonly fonts: string[];

  /** `directory` is what the build calls `browser`; without the account beside it nothing is ever announced. */
  constructor(directory: string) {
    const media = join(directory, 'media');
    this.fonts = existsSync(media) ? readdirSync(media) : [];
    const account = join(directory, '../browser-stats.json');
    if (!existsSync(account)) return;
    const { outputs } = JSON.parse(readFileSync(account, 'utf8')) as Account;
    const always = filesOf(outputs, pageStart, new Set());
    for (const { entryPoint } of Object.values(outputs)) {
      if (entryPoint === undefined) continue;
      this.files.set(
        entryPoint,
        [...filesOf(outputs, entryPoint, new Set())].filter((file) => !always.has(file)),
      );
    }
  }

  /** Script files that the entries need, each once. An entry that the build doesn't have needs none. */
  scriptsOf(entries: readonly string[]): string[] {
    return [...new Set(entries.flatMap((entry) => this.files.get(entry) ?? []))];
  }

  /** Fonts of the first screen: Latin ones always, for figures are written with them. */
  fontsFor(language: Language): string[] {
    const scripts = language === 'ar' ? ['latin', 'arabic'] : ['latin'];
    const wanted = scripts.flatMap((script) => weights.map((weight) => `-${script}-${weight}-normal-`));
    return this.fonts.filter((font) => wanted.some((part) => font.includes(part)));
  }
}

/** The file that an entry was built into and all that it imports, but what is imported only later. */
function filesOf(outputs: Account['outputs'], entry: string, found: Set<string>): Set<string> {
  const add = (file: string): void => {
    const output = outputs[file];
    if (output === undefined || found.has(file)) return;
    found.add(file);
    for (const { path, kind } of output.imports) if (kind === 'import-statement') add(path);
  };
  for (const [file, { entryPoint }] of Object.entries(outputs)) if (entryPoint === entry) add(file);
  return found;
}
