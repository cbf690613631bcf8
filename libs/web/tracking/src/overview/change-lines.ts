import { inject, Injectable } from '@angular/core';
import type { Overview } from '@mizan/contract';
import type { Change, LocalText } from '@mizan/domain';
import { Wording } from '@mizan/web/platform';
import { toneOf, type Tone } from '@mizan/web/ui';

/** One change in words, with what it is about. */
export interface ChangeLine {
  key: string;
  tone: Tone;
  word: string;
  code: string;
  title: LocalText;
  /** What was and what is; empty where the word says it all. */
  detail: string;
  /** The page that it is about: of an indicator or an activity; null where there is none any more. */
  page: 'indicators' | 'activities' | null;
}

type OfMilestone = Extract<Change, { kind: 'late' | 'delivered' }>;
type OfIndicator = Exclude<Change, OfMilestone>;

/** Words what changed. Reads signals, so computeds follow the language. */
@Injectable({ providedIn: 'root' })
export class ChangeLines {
  private readonly wording = inject(Wording);

  of(changes: readonly Change[], overview: Overview): ChangeLine[] {
    return changes.map((change) =>
      'activity' in change ? this.ofMilestone(change) : this.ofIndicator(change, overview),
    );
  }

  private ofMilestone(change: OfMilestone): ChangeLine {
    const { kind, activity, title, plannedOn, deliveredOn } = change;
    const day = this.wording.day(kind === 'late' ? plannedOn : deliveredOn);
    return {
      key: `${kind} ${activity} ${this.wording.text(title)} ${plannedOn}`,
      tone: kind === 'late' ? 'bad' : 'good',
      word: this.say(kind),
      code: activity,
      title,
      detail: this.say(kind === 'late' ? 'planned' : 'delivered-on', { day }),
      page: 'activities',
    };
  }

  private ofIndicator(change: OfIndicator, { indicators }: Overview): ChangeLine {
    const { kind, indicator: code } = change;
    const known = indicators.find((one) => one.code === code);
    return {
      key: `${kind} ${code}`,
      tone: toneOfChange(change),
      word: this.say(kind),
      code,
      title: known?.title ?? {},
      detail: this.detailOf(change, known),
      page: known ? 'indicators' : null,
    };
  }

  private detailOf(change: OfIndicator, known: Overview['indicators'][number] | undefined): string {
    switch (change.kind) {
      case 'worse':
      case 'better':
      case 'other-status': {
        const status = (of: string): string => this.wording.words(`status.${of}`);
        return this.say('from-to', { from: status(change.from), to: status(change.to) });
      }
      case 'target':
      case 'value': {
        const level = (of: number | null): string => this.wording.figure(of, known?.measure ?? 'number', known?.unit);
        return this.say('from-to', { from: level(change.from), to: level(change.to) });
      }
      default:
        return '';
    }
  }

  private say(key: string, params: Record<string, string> = {}): string {
    return this.wording.words(`tracking.overview.changes.${key}`, params);
  }
}

function toneOfChange(change: OfIndicator): Tone {
  if (change.kind === 'worse' || change.kind === 'better') return toneOf(change.to);
  return 'quiet';
}
