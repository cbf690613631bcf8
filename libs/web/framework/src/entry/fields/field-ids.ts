/** Id of the element that takes a field's text; `field` is named as in `fieldOf`. */
export function idOf(field: string): string {
  return `sheet-${field}`;
}

/** What describes a field to a screen reader; null where nothing does. */
export function describedBy(id: string, about: string, error: string): string | null {
  return [about && `${id}-about`, error && `${id}-error`].filter(Boolean).join(' ') || null;
}
