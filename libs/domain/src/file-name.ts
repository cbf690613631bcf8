/** What a name must not hold: control characters, marks that turn the direction of text, and invisible or line-breaking ones. */
const unseen =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/**
 * The name of a file as people may read it: without its path, without what can't be seen, and at most `longest` UTF-16
 * units, of which the ending is kept. Any script and sign is kept. Empty where nothing is left.
 */
export function cleanFileName(name: string, longest: number): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const seen = last.replace(unseen, '').replace(/\s+/gu, ' ').trim();
  const bare = /^\.*$/.test(seen) ? '' : seen;
  if (bare.length <= longest) return bare;
  const ending = /\.[^.]{1,10}$/.exec(bare)?.[0] ?? '';
  // Cutting between the halves of a character would leave one that can't be stored.
  return (
    bare
      .slice(0, longest - ending.length)
      .replace(/[\ud800-\udbff]$/u, '')
      .trimEnd() + ending
  );
}
