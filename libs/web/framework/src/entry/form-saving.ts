import { afterNextRender, ElementRef, inject, Injector } from '@angular/core';
import { idOf } from './fields/field-ids';
import type { EntryDesk } from './entry-desk';

interface Form<Thing extends { code: string }, Facts> {
  desk: Pick<EntryDesk<object, Thing, Facts>, 'isSaving' | 'isDirty' | 'save'>;
  /** Shows everything that is wrong; answers the fields. */
  attempt: () => string[];
  facts: () => Facts;
  saved: (thing: Thing) => void;
}

/** How a long form is saved: by its button or Ctrl S, else the focus goes to what is wrong. Call it where injection is possible. */
export function formSaving<Thing extends { code: string }, Facts>({ desk, attempt, facts, saved }: Form<Thing, Facts>) {
  const host = inject<ElementRef<HTMLElement>>(ElementRef);
  const injector = inject(Injector);

  /** The first on the page, whatever order the rules found them in; once what is wrong is written beside it. */
  const focusFirst = (fields: readonly string[]): void => {
    const focus = (): void => {
      const ids = new Set(fields.map(idOf));
      const places = [...host.nativeElement.querySelectorAll<HTMLElement>('[id]')];
      places.find(({ id }) => ids.has(id))?.focus();
    };
    if (fields.length > 0) afterNextRender(focus, { injector });
  };
  const save = async (): Promise<void> => {
    if (desk.isSaving()) return;
    const wrong = attempt();
    if (wrong.length > 0) return focusFirst(wrong);
    const stored = await desk.save(facts());
    if (stored === null) focusFirst(attempt());
    // Who typed on meanwhile is not done yet.
    else if (!desk.isDirty()) saved(stored.thing);
  };
  return {
    save,
    /** From wherever the focus is on the page, but not through a dialog that lies over it. */
    shortcut: (event: KeyboardEvent): void => {
      if (event.target instanceof Element && event.target.closest('.cdk-overlay-container') !== null) return;
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key !== 'Enter' && event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void save();
    },
  };
}
