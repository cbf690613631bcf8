import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { currentProject, DayPipe, LocalTextView, WordsPipe } from '@mizan/web/platform';
import { EvidenceList } from '../evidence/evidence-list';
import { ValueText } from '../log/value-text';
import { askedDays } from '../read-at';
import { latestOf, type Measured } from './activity-figures';

/** So many show what is going on without becoming a register. */
const shown = 6;

/** The approved values of an activity that were measured last, with the files that show them. */
@Component({
  selector: 'mz-latest-values',
  imports: [DayPipe, EvidenceList, LocalTextView, RouterLink, WordsPipe],
  template: `
    <ul>
      @for (line of lines(); track line.value.id) {
        <li>
          <p class="when">
            {{ line.value.measuredOn | day }}
            @if (line.value.demonstration) {
              <span>{{ 'tracking.indicator.demonstration' | words }}</span>
            }
          </p>
          <div>
            <p>
              <strong
                ><bdi>{{ line.figure }}</bdi></strong
              >
              &ngsp;<a [routerLink]="['/', project(), 'indicators', line.indicator.code]" [queryParams]="days()"
                ><bdi>{{ line.indicator.code }}</bdi
                >&ngsp;<mz-local-text [text]="line.indicator.title"
              /></a>
            </p>
            @if (line.value.comment) {
              <p class="comment" dir="auto">{{ line.value.comment }}</p>
            }
            <mz-evidence-list [evidence]="line.value.evidence ?? []" />
          </div>
        </li>
      } @empty {
        <li class="when">{{ 'tracking.activity.values.none' | words }}</li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: 10rem minmax(0, 1fr);
      gap: var(--mizan-space-1) var(--mizan-space-4);
      padding-block: var(--mizan-space-3);
      border-block-start: 1px solid var(--mizan-line);
      break-inside: avoid;
    }
    .when,
    .comment {
      color: var(--mizan-ink-soft);
    }
    .when span {
      display: block;
      font-size: var(--mizan-text-small);
    }
    .comment {
      max-inline-size: 46rem;
      white-space: pre-line;
    }
    @media (max-width: 40rem) {
      li {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class LatestValues {
  readonly measured = input.required<readonly Measured[]>();

  private readonly texts = inject(ValueText);
  protected readonly project = currentProject();
  protected readonly days = askedDays();
  protected readonly lines = computed(() =>
    latestOf(this.measured(), shown).map((line) => ({ ...line, figure: this.texts.line(line.indicator, line.value) })),
  );
}
