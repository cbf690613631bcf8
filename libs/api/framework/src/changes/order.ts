/** One of a list whose members stand in groups: results below a parent, indicators of a result. */
export interface Placed {
  id: number;
  /** Null: of no group, or of the one that all share. */
  group: number | null;
}

/**
 * The whole list in its new order, with one of it moved to a place (from 0) among its group; beyond the group's end it
 * comes last. The others keep their order.
 */
export function placedAt<Member extends Placed>(list: readonly Member[], moved: Member, position: number): Member[] {
  const others = list.filter(({ id }) => id !== moved.id);
  const siblings = others.filter(({ group }) => group === moved.group);
  const next = siblings[position];
  const last = siblings.at(-1);
  const at = next ? others.indexOf(next) : last ? others.indexOf(last) + 1 : others.length;
  return [...others.slice(0, at), moved, ...others.slice(at)];
}

/** The place of one among its group. */
export function placeOf<Member extends Placed>(list: readonly Member[], id: number): number {
  const member = list.find((one) => one.id === id);
  return list.filter(({ group }) => group === member?.group).findIndex((one) => one.id === id);
}
