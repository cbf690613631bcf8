/** In half points, and what a digit takes of it in twentieths of a point; Arial's digits are 0.556 of its height wide. */
const sizes = [17, 15, 13, 11] as const;
const perDigit = (size: number): number => size * 5.56;
const padding = 200;
const least = 1080;

/** Columns of figures, wide enough for the longest; in smaller letters where the room is too small for it. */
export function figureColumns(
  texts: readonly string[],
  { count, room }: { count: number; room: number },
): { widths: number[]; size: number } {
  const longest = Math.max(0, ...texts.map((text) => text.length));
  const size = sizes.find((candidate) => longest * perDigit(candidate) + padding <= room / count) ?? 11;
  const width = Math.min(room / count, Math.max(least, longest * perDigit(size) + padding));
  return { widths: Array.from({ length: count }, () => Math.round(width)), size };
}
