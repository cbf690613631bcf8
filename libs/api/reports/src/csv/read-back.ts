/** The cells of a CSV file as RFC 4180 reads them, line by line, for tests; the byte order mark is no part of them. */
export function csvRead(bytes: Buffer): string[][] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const lines: string[][] = [];
  let line: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    line.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    lines.push(line);
    line = [];
    if (end === '') break;
  }
  return lines.at(-1)?.join('') === '' ? lines.slice(0, -1) : lines;
}

/** The same as one record a line, by the names of the columns. */
export function recordsOf(bytes: Buffer): Record<string, string>[] {
  const [header = [], ...lines] = csvRead(bytes);
  return lines.map((line) => Object.fromEntries(header.map((name, at) => [name, line[at] ?? ''])));
}
