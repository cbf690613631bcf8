import type { SdgRelevance } from '@mizan/domain';
import type { BlockLook, LegendEntry } from '@mizan/web/ui/charts';

/** How a relevance is drawn: in the wheel, and as a mark beside its word. */
export const relevanceLook: Readonly<Record<SdgRelevance, { block: BlockLook; mark: LegendEntry['sample'] }>> = {
  primary: { block: 'solid', mark: { ink: 'var(--mizan-ink-soft)', block: 'solid' } },
  secondary: { block: 'striped', mark: { ink: 'var(--mizan-ink-soft)', block: 'upright' } },
  'cross-cutting': { block: 'hollow', mark: { ink: 'var(--mizan-ink-soft)', shape: 'square', hollow: true } },
};
