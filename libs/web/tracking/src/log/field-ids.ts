/** Id of the element that takes a field's text; `field` is the path in the value's body. */
export function idOf(field: string): string {
  return `field-${field}`;
}
