import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edgeProblemCodes } from '@mizan/contract';
import {
  accumulations,
  directions,
  languages,
  measures,
  refusalCodes,
  resultLevels,
  roles,
  statuses,
  valueStatuses,
  valueSteps,
  type Language,
} from '@mizan/domain';

const workspace = join(__dirname, '../../..');
const libraries = join(workspace, 'libs/web');
const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Whole vocabularies of the domain, looked up by a code that only the data holds: `'status.' + figures.status`. */
const vocabularies: Record<string, readonly string[]> = {
  accumulation: accumulations,
  direction: directions,
  language: languages,
  level: resultLevels,
  measure: measures,
  problem: [...edgeProblemCodes, ...refusalCodes],
  role: roles,
  standing: ['proposal', 'confirmed'],
  status: statuses,
  step: valueSteps,
  'value-status': valueStatuses,
};

/** Looked up by what the data holds, without a closed list: units of the field, and the parts of a refusal. */
const openPrefixes = ['unit.', 'part.', ...Object.keys(vocabularies).map((name) => `${name}.`)];

type Words = Map<string, string>;

/** Nested words as `key.of.it` → text; those of a context start with its name, as pages write them. */
function flatten(words: object, prefix: string): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? flatten(value, `${prefix}${key}.`)
      : [[`${prefix}${key}`, String(value)]],
  );
}

const folders = readdirSync(libraries).filter((library) => existsSync(join(libraries, library, 'src/i18n')));

const readWords = (folder: string, language: Language): Words =>
  new Map(
    flatten(
      JSON.parse(readFileSync(join(libraries, folder, `src/i18n/${language}.json`), 'utf8')) as object,
      folder === 'platform' ? '' : `${folder}.`,
    ),
  );

/** `access.wait.few` → `access.wait`, where `access.wait.other` is there too; other keys as they are. */
function withoutForm(key: string, words: Words): string {
  const at = key.lastIndexOf('.');
  return forms.includes(key.slice(at + 1)) && words.has(`${key.slice(0, at)}.other`) ? key.slice(0, at) : key;
}

const keysOf = (words: Words): Set<string> => new Set([...words.keys()].map((key) => withoutForm(key, words)));

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*([\w.]+)\s*\}\}/g)].map(([, name]) => name ?? '');

/** Key → what its text leaves open, over all its forms. */
function openIn(words: Words): Record<string, string[]> {
  const open: Record<string, string[]> = {};
  for (const [key, text] of words) {
    const base = withoutForm(key, words);
    open[base] = [...new Set([...(open[base] ?? []), ...placeholders(text)])].sort();
  }
  return open;
}

describe.each(folders)('the words of %s', (folder) => {
  const [french, arabic, english] = languages.map((language) => readWords(folder, language)) as [Words, Words, Words];

  test('have the same keys in every language', () => {
    expect([...keysOf(arabic)].sort()).toEqual([...keysOf(french)].sort());
    expect([...keysOf(english)].sort()).toEqual([...keysOf(french)].sort());
  });

  test('leave the same things open in every language', () => {
    expect(openIn(arabic)).toEqual(openIn(french));
    expect(openIn(english)).toEqual(openIn(french));
  });

  test('are never empty, but where nothing is counted and nothing needs saying', () => {
    const empty = [french, arabic, english].flatMap((words) => [...words].filter(([, text]) => text.trim() === ''));
    expect(empty.filter(([key]) => !key.endsWith('.zero'))).toEqual([]);
  });

  test('never leave French punctuation alone at the beginning or the end of a line', () => {
    // A line breaks at any space but these two.
    const breaks = /[^\S\u00a0\u202f][:;?!%»]|«[^\S\u00a0\u202f]/;
    expect([...french].filter(([, text]) => breaks.test(text))).toEqual([]);
  });

  test.each(languages)('have every plural form of %s', (language) => {
    const words = readWords(folder, language);
    // French counts millions with a form of their own, which falls back on `other` here.
    const asked = new Intl.PluralRules(language)
      .resolvedOptions()
      .pluralCategories.filter((form) => language === 'ar' || form !== 'many');
    const counted = [...words.keys()]
      .filter((key) => key.endsWith('.other'))
      .map((key) => key.slice(0, -'.other'.length));
    const missing = counted.flatMap((key) => asked.map((form) => `${key}.${form}`)).filter((key) => !words.has(key));
    expect(missing).toEqual([]);
  });
});

/** A key that a comment gives as an example is not used by it. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, '');
}

const all = new Map(folders.flatMap((folder) => [...readWords(folder, 'fr')]));
const keys = keysOf(all);

const sources = ['apps/web/src', 'libs/web']
  .flatMap((folder) =>
    readdirSync(join(workspace, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(workspace, folder, file),
    ),
  )
  .filter((file) => /\.(ts|html)$/.test(file) && !file.endsWith('.spec.ts'))
  .map((file) => ({ file, text: withoutComments(readFileSync(file, 'utf8')) }));

const matches = (pattern: RegExp): { file: string; key: string }[] =>
  sources.flatMap(({ file, text }) => [...text.matchAll(pattern)].map((match) => ({ file, key: match[1] ?? '' })));

/** What stands in quotes and is a key; a key that is chosen by a condition is found this way too. */
const quoted = new Set(matches(/['"`]([a-z][\w.-]*)['"`]/g).map(({ key }) => key));

/** `'nav.' + path` and `nav.${path}`: every key below is used. */
const beginnings = new Set(
  [...matches(/['"`]([a-z][\w.-]*\.)['"`]\s*\+/g), ...matches(/`([a-z][\w.-]*\.)\$\{/g)].map(({ key }) => key),
);

/** Where nothing but a key can stand. */
const asked = [
  ...matches(/['"]([a-z][\w.-]*)['"]\s*\|\s*(?:words|plural)\b/g),
  ...matches(/\.(?:words|plural)\(\s*'([\w.-]+)'/g),
  ...matches(/^\s*title: '([\w.-]+)',?$/gm),
];

describe('the pages and their words', () => {
  test('every key that a page asks for has words', () => {
    expect(asked.filter(({ key }) => !keys.has(key))).toEqual([]);
  });

  test('every beginning of a key leads to words', () => {
    const lost = [...beginnings].filter((beginning) => folders.some((folder) => beginning.startsWith(`${folder}.`)));
    expect(lost.filter((beginning) => ![...keys].some((key) => key.startsWith(beginning)))).toEqual([]);
  });

  test('no words lie unused', () => {
    const open = [...beginnings, ...openPrefixes];
    const unused = [...keys].filter((key) => !quoted.has(key) && !open.some((prefix) => key.startsWith(prefix)));
    expect(unused).toEqual([]);
  });

  test.each(Object.entries(vocabularies))('%s has a word for every code', (name, codes) => {
    expect(codes.filter((code) => !keys.has(`${name}.${code}`))).toEqual([]);
  });

  test('problems have words for no code that is gone', () => {
    const known = new Set([...edgeProblemCodes, ...refusalCodes].map((code) => `problem.${code}`));
    expect([...keys].filter((key) => key.startsWith('problem.') && !known.has(key))).toEqual([]);
  });
});
