import type { Part, TakenApart } from './parts/part';

/** What a document says otherwise than the frozen report; null where one of them says nothing there. */
export interface Difference {
  place: string;
  theirs: string | null;
  frozen: string | null;
}

/** How far ahead the two are looked for to say the same again, after something was put in or taken out. */
const lookAhead = 60;

/** What differs: place by place where places have names of their own (cells, leaves), else in the order of the text. */
export function differencesBetween(theirs: TakenApart, frozen: TakenApart): Difference[] {
  const hasPlaces = frozen.ending === 'xlsx' || frozen.ending === 'json';
  return hasPlaces ? byPlace(theirs.parts, frozen.parts) : inOrder(theirs.parts, frozen.parts);
}

function byPlace(theirs: readonly Part[], frozen: readonly Part[]): Difference[] {
  const [said, meant] = [theirs, frozen].map((parts) => new Map(parts.map(({ place, says }) => [place, says])));
  const places = new Set([...(meant?.keys() ?? []), ...(said?.keys() ?? [])]);
  return [...places]
    .map((place) => ({ place, theirs: said?.get(place) ?? null, frozen: meant?.get(place) ?? null }))
    .filter((difference) => difference.theirs !== difference.frozen);
}

function inOrder(theirs: readonly Part[], frozen: readonly Part[]): Difference[] {
  const differences: Difference[] = [];
  let [at, meant] = [0, 0];
  while (at < theirs.length || meant < frozen.length) {
    if (at < theirs.length && meant < frozen.length && theirs[at]?.says === frozen[meant]?.says) {
      [at, meant] = [at + 1, meant + 1];
      continue;
    }
    const [put, taken] = untilTheSame(theirs.slice(at, at + lookAhead), frozen.slice(meant, meant + lookAhead));
    for (let step = 0; step < Math.max(put, taken); step += 1) {
      const their = step < put ? theirs[at + step] : undefined;
      const right = step < taken ? frozen[meant + step] : undefined;
      differences.push({
        place: (right ?? their)?.place ?? '',
        theirs: their?.says ?? null,
        frozen: right?.says ?? null,
      });
    }
    [at, meant] = [at + put, meant + taken];
  }
  return differences;
}

/** How many of each to pass over, as few as possible, until both say the same; all of them where they never do. */
function untilTheSame(theirs: readonly Part[], frozen: readonly Part[]): [number, number] {
  for (let both = 1; both <= theirs.length + frozen.length; both += 1) {
    for (let put = Math.max(0, both - frozen.length); put <= Math.min(both, theirs.length); put += 1) {
      const [their, right] = [theirs[put], frozen[both - put]];
      if (their !== undefined && their.says === right?.says) return [put, both - put];
    }
  }
  return [theirs.length, frozen.length];
}
