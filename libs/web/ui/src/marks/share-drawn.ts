/** The part of a bar that a share fills: between nothing and the whole, and nothing for no share. The figure beside the bar is never cut. */
export function shareDrawn(share: number | null): number {
  return share === null || Number.isNaN(share) ? 0 : Math.min(1, Math.max(0, share));
}
