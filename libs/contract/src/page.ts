/** One page of a list; `nextCursor` is null on the last page and opaque otherwise. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}
