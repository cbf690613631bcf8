/** The parts of the overview that a meeting is led through, in their order. */
export const sections = ['verdict', 'activities', 'changes', 'indicators', 'periods'] as const;
export type Section = (typeof sections)[number];

/** What a presentation does when a key is pressed. */
export type Step = 'next' | 'before' | 'first' | 'last' | 'end';

/** The section that an address asks for (`?present=2` is the second); null where nothing is presented. */
export function sectionAt(present: string | null | undefined): Section | null {
  return present != null && /^\d$/.test(present) ? (sections[Number(present) - 1] ?? null) : null;
}

/** As an address writes it. */
export function placeOf(section: Section): string {
  return String(sections.indexOf(section) + 1);
}

/** The section that a step leads to: at an end it stays. Null where the presentation ends. */
export function after(section: Section, step: Step): Section | null {
  if (step === 'end') return null;
  const at = sections.indexOf(section);
  const to = { next: at + 1, before: at - 1, first: 0, last: sections.length - 1 }[step];
  return sections[to] ?? section;
}

/** Where a page of text can still be scrolled to. */
export interface Room {
  above: boolean;
  below: boolean;
}

/**
 * What a key asks for; null for nothing of ours. The arrows follow the direction of writing; the keys that scroll a page
 * turn to another section only where there is nothing left to scroll.
 */
export function stepOf(key: string, direction: 'ltr' | 'rtl', { above, below }: Room): Step | null {
  const [forward, backward] = direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  switch (key) {
    case forward:
      return 'next';
    case backward:
      return 'before';
    case 'ArrowDown':
    case 'PageDown':
      return below ? null : 'next';
    case 'ArrowUp':
    case 'PageUp':
      return above ? null : 'before';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    case 'Escape':
      return 'end';
    default:
      return null;
  }
}
