import { computed, inject, signal } from '@angular/core';
import { Wording, type KeptAt } from '@mizan/web/platform';
import type { EntryDesk } from './entry-desk';
import type { KeptEntry } from './kept-entries';

/** A form on this device that nobody has taken up again. */
export interface Offer {
  key: string;
  words: string;
  takeUp(): void;
  discard(): void;
}

type Desk<Entry extends object> = Pick<
  EntryDesk<Entry, { code: string }, never>,
  'isDirty' | 'takeUp' | 'discard' | 'drop' | 'abandoned'
>;

/**
 * What this device kept of a form: what was taken up again, and what can be. `nameOf` names a form to the person, empty
 * for one without a name yet. Call it where injection is possible.
 */
export function keptForms<Entry extends object>(desk: Desk<Entry>, nameOf: (entry: Entry) => string) {
  const wording = inject(Wording);
  const open = signal<KeptAt<KeptEntry<Entry>>[]>([]);
  /** When the form that was taken up again was typed; null where nothing was. */
  const restoredAt = signal<string | null>(null);
  const takeBack = signal<(() => void) | null>(null);

  const remove = (key: string): void => open.update((offers) => offers.filter((offer) => offer.key !== key));
  const takeUp = (kept: KeptAt<KeptEntry<Entry>>): void => {
    desk.takeUp(kept);
    restoredAt.set(kept.kept.keptAt);
    remove(kept.key);
  };
  return {
    offers: computed<Offer[]>(() =>
      open().map((offer) => ({
        key: offer.key,
        words: wording.words('framework.sheet.kept.offer', {
          name: nameOf(offer.kept.entry) || '—',
          at: wording.instant(offer.kept.keptAt),
        }),
        takeUp: () => takeUp(offer),
        discard: () => {
          desk.discard(offer);
          remove(offer.key);
        },
      })),
    ),
    /** What is said of a form that was taken up again; empty where none was, or nothing is left of it. */
    restored: computed(() => {
      const at = restoredAt();
      if (at === null || !desk.isDirty()) return '';
      return wording.words('framework.sheet.kept.restored', { at: wording.instant(at) });
    }),
    /** How what was dropped comes back; null where nothing was. */
    takeBack: takeBack.asReadonly(),
    /** What this device kept of the form on the table; that is told once, so what was said of another is forgotten. */
    async find(): Promise<KeptAt<KeptEntry<Entry>>[]> {
      restoredAt.set(null);
      takeBack.set(null);
      return desk.abandoned();
    },
    /** Goes on with the newest of them where the form is of something that is there; something new may be another. */
    offer(kept: KeptAt<KeptEntry<Entry>>[], isNew: boolean): void {
      open.set(kept);
      const [newest] = kept;
      if (!isNew && newest !== undefined) takeUp(newest);
    },
    /** Shows what stands without what was taken up, which can be had back for as long as the page is open. */
    drop(): void {
      const at = restoredAt();
      const undo = desk.drop();
      restoredAt.set(null);
      takeBack.set(() => {
        undo();
        restoredAt.set(at);
        takeBack.set(null);
      });
    },
  };
}
