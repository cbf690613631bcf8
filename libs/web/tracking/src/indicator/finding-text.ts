import { inject, Injectable } from '@angular/core';
import type { Indicator } from '@mizan/contract';
import { Wording } from '@mizan/web/platform';
import type { Finding } from './finding';

/** Findings as sentences. */
@Injectable({ providedIn: 'root' })
export class FindingText {
  private readonly wording = inject(Wording);

  sentence(finding: Finding, { measure, unit, direction }: Pick<Indicator, 'measure' | 'unit' | 'direction'>): string {
    const figure = (level: number): string => this.wording.figure(level, measure, unit);
    const target = 'target' in finding ? finding.target : null;
    const actual = 'actual' in finding ? finding.actual : null;
    // Counts read as "14 of 18 persons"; whatever may lie above its target reads as "14 days against 10 days".
    const counted = finding.kind === 'against-due' && measure === 'number' && direction === 'increase';
    return this.wording.words(`tracking.indicator.finding.${finding.kind}${counted ? '-counted' : ''}`, {
      ...(actual === null ? {} : { actual: counted ? this.wording.number(actual) : figure(actual) }),
      ...(target === null ? {} : { target: figure(target.value), day: this.wording.day(target.dueOn) }),
    });
  }
}
