import { Component, computed, inject, input, output } from '@angular/core';
import type { Overview } from '@mizan/contract';
import type { Assessment } from '@mizan/domain';
import { currentProject, WordsPipe } from '@mizan/web/platform';
import { EmptyState } from '@mizan/web/ui';
import { SideSheet } from '@mizan/web/ui/dialogs';
import { readAsked } from './asked-figure';
import { HowAddress } from './how-address';
import { HowIndicator } from './how-indicator';
import { HowMilestones } from './how-milestones';
import { HowRollUp, rolledUp } from './how-roll-up';
import { HowStatuses } from './how-statuses';

/** The panel that answers “How was this computed?”, open while the address asks it. One to a page. */
@Component({
  selector: 'mz-how-sheet',
  imports: [EmptyState, HowIndicator, HowMilestones, HowRollUp, HowStatuses, SideSheet, WordsPipe],
  template: `
    @if (isOpen()) {
      <mz-side-sheet
        [title]="'tracking.how.title' | words"
        [closeLabel]="'tracking.how.close' | words"
        [printLabel]="'tracking.how.print' | words"
        (closed)="address.close()"
      >
        @if (ofIndicator(); as asked) {
          <mz-how-indicator
            [project]="project()"
            [asked]="asked"
            [seen]="seenOf(asked.code)"
            (refreshed)="refreshed.emit()"
          />
        } @else if (overview(); as figures) {
          @if (rollUp(); as asked) {
            <mz-how-roll-up [overview]="figures" [asked]="asked" />
          } @else if (milestones(); as asked) {
            <mz-how-milestones [overview]="figures" [activity]="asked.activity" />
          } @else if (isOfStatuses()) {
            <mz-how-statuses [overview]="figures" />
          } @else {
            <mz-empty-state
              [title]="'tracking.how.unknown' | words"
              [explanation]="'tracking.how.unknown-hint' | words"
            />
          }
        }
      </mz-side-sheet>
    }
  `,
})
export class HowSheet {
  /** What the page shows of the whole project; on a page about one indicator there is none. */
  readonly overview = input<Overview>();
  /** What a page about one indicator shows of it. */
  readonly figures = input<Assessment>();
  /** The page behind shows older figures and is to be read again. */
  readonly refreshed = output();

  protected readonly address = inject(HowAddress);
  protected readonly project = currentProject();
  private readonly asked = computed(() => {
    const text = this.address.asked();
    return text === null ? null : readAsked(text);
  });
  protected readonly ofIndicator = computed(() => {
    const asked = this.asked();
    return asked?.kind === 'indicator' || asked?.kind === 'category' || asked?.kind === 'point' ? asked : null;
  });
  protected readonly rollUp = computed(() => {
    const [asked, overview] = [this.asked(), this.overview()];
    const isKnown = asked?.kind === 'roll-up' && overview !== undefined && rolledUp(overview, asked) !== null;
    return isKnown ? asked : null;
  });
  protected readonly milestones = computed(() => {
    const asked = this.asked();
    return asked?.kind === 'milestones' ? asked : null;
  });
  protected readonly isOfStatuses = computed(() => this.asked()?.kind === 'statuses');
  /** A figure of the whole project waits for the page to have read it. */
  protected readonly isOpen = computed(
    () => this.ofIndicator() !== null || (this.asked() !== null && this.overview() !== undefined),
  );

  protected seenOf(asked: string): Assessment | undefined {
    return this.figures() ?? this.overview()?.indicators.find(({ code }) => code === asked);
  }
}
