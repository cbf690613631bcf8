import { linkedSignal } from '@angular/core';

/**
 * Which parts of a list are unfolded on a phone: all of them or none, as `startsOpen` says, but for those that somebody
 * turned since it last changed.
 */
export function unfolding(startsOpen: () => boolean) {
  const turned = linkedSignal<boolean, ReadonlySet<string>>({ source: startsOpen, computation: () => new Set() });
  return {
    isOpen: (part: string): boolean => startsOpen() !== turned().has(part),
    turn: (part: string): void =>
      turned.update((before) =>
        before.has(part) ? new Set([...before].filter((other) => other !== part)) : new Set([...before, part]),
      ),
  };
}
