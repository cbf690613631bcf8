/** In half points, and what a digit takes of it in twentieths of a point; Arial's digits are 0.556 of its height wide. */
const sizes = [17, 15, 13, 11, 9] as const;
const smallest = 9;
const perDigit = (size: number): number => size * 5.56;
const padding = 200;
const least = 1080;

/** Columns of figures, wide enough for the longest; what has too little room stands in smaller letters. */
export function figureColumns(
  texts: readonly string[],
  { count, room }: { count: number; room: number },
): { widths: number[]; sizeOf: (text: string) => number } {
  const longest = Math.max(0, ...texts.map((text) => text.length));
  const width = Math.round(Math.min(room / count, Math.max(least, longest * perDigit(sizes[0]) + padding)));
  const sizeOf = (text: string) => sizes.find((size) => text.length * perDigit(size) + padding <= width) ?? smallest;
  return { widths: Array.from({ length: count }, () => width), sizeOf };
}
