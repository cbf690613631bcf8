import { Component, computed, inject, input } from '@angular/core';
import type { Overview } from '@mizan/contract';
import { sortMilestones } from '@mizan/domain';
import { DayPipe, LocalTextView, Wording, WordsPipe } from '@mizan/web/platform';
import { StandingText } from '../standing-text';

/** Which milestones are delivered, late and to come. */
@Component({
  selector: 'mz-how-milestones',
  imports: [DayPipe, LocalTextView, WordsPipe],
  template: `
    <section class="answer">
      <h3>{{ 'tracking.how.of.milestones' | words }} {{ activity() }}</h3>
      <p class="note">{{ 'tracking.how.as-of' | words: { day: overview().asOf | day } }}</p>
      <p class="figure">{{ figure() }}</p>
      <p>{{ 'tracking.how.milestones.rule' | words }}</p>
    </section>
    @for (group of groups(); track group.key) {
      <section>
        <h3>{{ group.name }}</h3>
        <ul>
          @for (line of group.lines; track $index) {
            <li>
              <p>
                <bdi>{{ line.activity }}</bdi>&ngsp;<mz-local-text [text]="line.title" />
              </p>
              <p class="note">{{ line.days }}</p>
            </li>
          } @empty {
            <li>{{ 'tracking.how.milestones.none' | words }}</li>
          }
        </ul>
      </section>
    }
  `,
  styleUrl: './how.scss',
})
export class HowMilestones {
  readonly overview = input.required<Overview>();
  /** Null for those of all activities. */
  readonly activity = input.required<string | null>();

  private readonly wording = inject(Wording);
  private readonly texts = inject(StandingText);
  private readonly sorted = computed(() => {
    const { activities, asOf } = this.overview();
    const asked = activities.filter(({ code }) => this.activity() === null || code === this.activity());
    const all = asked.flatMap(({ code, milestones }) => milestones.items.map((item) => ({ ...item, activity: code })));
    return { all, ...sortMilestones(all, asOf) };
  });
  protected readonly figure = computed(() =>
    this.texts.outOf(this.sorted().delivered.length, this.sorted().all.length),
  );
  protected readonly groups = computed(() => {
    const { delivered, late, toCome } = this.sorted();
    return Object.entries({ delivered, late, 'to-come': toCome }).map(([key, lines]) => ({
      key,
      name: `${this.wording.words(`tracking.how.milestones.${key}`)} (${this.wording.number(lines.length)})`,
      lines: lines
        .sort((one, other) => one.plannedOn.localeCompare(other.plannedOn))
        .map((line) => ({
          ...line,
          days: this.wording.words(`tracking.how.milestones.${key === 'delivered' ? 'delivered' : 'planned'}-on`, {
            planned: this.wording.day(line.plannedOn),
            delivered: this.wording.day(line.deliveredOn),
          }),
        })),
    }));
  });
}
