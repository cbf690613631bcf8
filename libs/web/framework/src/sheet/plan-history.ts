import { Component, computed, inject, input } from '@angular/core';
import type { Indicator, PastPlan } from '@mizan/contract';
import { Wording, WordsPipe } from '@mizan/web/platform';
import { ChangedLines, type ChangedLine } from '../entry/changed-lines';
import { SheetText } from './sheet-text';

/** One change of what the indicator promised. */
interface Change {
  since: string;
  /** Who made it and when, in a line. */
  byWhom: string;
  reason: string | null;
  lines: ChangedLine[];
}

/** What the indicator promised before: every change with who, when and why, the newest first. */
@Component({
  selector: 'mz-plan-history',
  imports: [ChangedLines, WordsPipe],
  template: `
    <section aria-labelledby="plan-history">
      <h2 id="plan-history">{{ 'framework.sheet.part.history' | words }}</h2>
      <p class="about">{{ 'framework.sheet.history.about' | words }}</p>
      <ol>
        @for (change of changes(); track change.since) {
          <li>
            <h3>{{ change.byWhom }}</h3>
            @if (change.reason) {
              <blockquote>
                <bdi>{{ change.reason }}</bdi>
              </blockquote>
            }
            @if (change.lines.length > 0) {
              <mz-changed-lines [lines]="change.lines" />
            }
          </li>
        }
      </ol>
    </section>
  `,
  styles: `
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--mizan-space-3);
      padding: var(--mizan-space-5);
      border: 1px solid var(--mizan-line);
      border-radius: var(--mizan-radius);
      background: var(--mizan-surface);
    }
    .about {
      color: var(--mizan-ink-soft);
      font-size: var(--mizan-text-small);
    }
    ol {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--mizan-space-4);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--mizan-space-2);
      padding-inline-start: var(--mizan-space-4);
      border-inline-start: 2px solid var(--mizan-line-strong);
    }
    h3 {
      font-size: var(--mizan-text);
    }
    blockquote {
      margin: 0;
      white-space: pre-line;
    }
    @media (max-width: 36rem) {
      section {
        padding: var(--mizan-space-4);
      }
    }
    @media print {
      section {
        padding: 0;
        border: 0;
      }
    }
  `,
})
export class PlanHistory {
  readonly indicator = input.required<Indicator>();
  /** In order of time. */
  readonly plans = input.required<readonly PastPlan[]>();

  private readonly wording = inject(Wording);
  private readonly text = inject(SheetText);

  protected readonly changes = computed<Change[]>(() =>
    this.plans()
      .map((plan, at): Change => this.changeInto(plan, this.plans()[at - 1] ?? null))
      .reverse(),
  );

  private changeInto(plan: PastPlan, before: PastPlan | null): Change {
    const moment = this.wording.instant(plan.since);
    const who = plan.changedBy?.name ?? '';
    const key = before === null ? 'first' : this.stepOf(plan, before);
    const said = this.wording.words(`framework.sheet.history.${key}`, { at: moment });
    return {
      since: plan.since,
      byWhom: who === '' ? said : `${said} – ${who}`,
      reason: plan.reason,
      lines:
        before === null
          ? []
          : this.text.changed(this.text.promise(before, this.indicator()), this.text.promise(plan, this.indicator())),
    };
  }

  /** A plan also opens where the indicator is taken out of use, or back into it. */
  private stepOf(plan: PastPlan, before: PastPlan): 'changed' | 'retired' | 'restored' {
    if (plan.retired === before.retired) return 'changed';
    return plan.retired ? 'retired' : 'restored';
  }
}
