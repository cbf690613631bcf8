/** The fields in which two entries of a form differ to a person: blanks around words and the rows' own ids make no difference. */
export function differing<Entry extends object, Field extends keyof Entry>(
  fields: readonly Field[],
  one: Entry,
  other: Entry,
): Field[] {
  return fields.filter((field) => plain(one[field]) !== plain(other[field]));
}

/**
 * What I changed since `base`, put onto what somebody else made of it meanwhile, field by field. One that both changed is
 * mine: the page shows it before it is saved.
 */
export function merged<Entry extends object>(
  fields: readonly (keyof Entry)[],
  base: Entry,
  mine: Entry,
  theirs: Entry,
): Entry {
  const changed = differing(fields, base, mine).map((field) => [field, mine[field]]);
  return { ...theirs, ...(Object.fromEntries(changed) as Partial<Entry>) };
}

function plain(part: unknown): string {
  return JSON.stringify(readable(part));
}

/** Without what a person doesn't see: ids, blanks around words, languages in which nothing is written, their order. */
function readable(part: unknown): unknown {
  if (typeof part === 'string') return part.trim();
  if (Array.isArray(part)) return part.map(readable);
  if (typeof part !== 'object' || part === null) return part;
  return Object.entries(part)
    .map(([name, value]: [string, unknown]) => [name, readable(value)])
    .filter(([name, value]) => name !== 'id' && value !== '')
    .sort();
}
