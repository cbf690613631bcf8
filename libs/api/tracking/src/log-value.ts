import { Clock, Problem, recordAudit, requireVersion, type SignedIn } from '@mizan/api/platform';
import type { Value, ValueDraft } from '@mizan/contract';
import { periodAt, refuseEdit, refuseValue } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { changeTo, subjectOf } from './history.sql';
import { answerOf } from './value-answer';
import { contentOf, saysTheSame, type ValueContent } from './value-content';
import { findLoggingPlace, findValue, holdValue, type LoggingPlace, type ValueKey } from './values.sql';
import { holdRules, insertDraft, replaceContent, type AcceptedUnder } from './write-value.sql';

export interface Logged {
  value: Value;
  /** False where the value was there before. */
  created: boolean;
}

/** How often to look again when somebody else's change came between reading and writing. */
const attempts = 5;

/** Logs a value as a draft, or edits one that is a draft or returned. Sending the same again changes nothing. */
@Injectable()
export class LogValue {
  constructor(
    @InjectEntityManager() private readonly em: EntityManager,
    private readonly clock: Clock,
  ) {}

  async run(key: ValueKey, draft: ValueDraft, ifMatch: string | undefined, asker: SignedIn): Promise<Logged> {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const place = await findLoggingPlace(this.em, key);
      if (!place) throw Problem.of('not-found');
      if (place.takenBy !== null && place.takenBy !== place.indicator.id) throw Problem.of('already-exists');
      const logged =
        place.takenBy === null
          ? await this.log(key, draft, ifMatch, place, asker)
          : await this.edit(key, draft, ifMatch, place, asker);
      if (logged) return logged;
    }
    throw Problem.of('unavailable');
  }

  private async log(
    key: ValueKey,
    draft: ValueDraft,
    ifMatch: string | undefined,
    place: LoggingPlace,
    asker: SignedIn,
  ): Promise<Logged | null> {
    // Whoever names a version means to change a value, and it is gone.
    if (ifMatch !== undefined) throw Problem.of('stale');
    const { period, under } = this.accept(draft, place);
    const content = contentOf(draft);
    const made = await insertDraft(this.em, key.id, content, under, asker.id, changeTo(content, 1));
    if (!made) return null;
    const value = answerOf(
      { ...newDraft(key.id, content, asker), ...made, indicator: place.indicator.code, period },
      asker,
    );
    return { value, created: true };
  }

  private async edit(
    key: ValueKey,
    draft: ValueDraft,
    ifMatch: string | undefined,
    place: LoggingPlace,
    asker: SignedIn,
  ): Promise<Logged | null> {
    const value = await findValue(this.em, key);
    if (!value) return null;
    const content = contentOf(draft);
    if (saysTheSame(content, value)) return { value: answerOf(value, asker), created: false };
    requireVersion(ifMatch, value.version);
    const refusal = refuseEdit(value, asker);
    if (refusal) throw Problem.refused(refusal);
    const { under } = this.accept(draft, place);
    const edited = await this.em.transaction(async (em) => {
      const isHeld = (await holdValue(em, key)) && (await holdRules(em, under));
      if (!isHeld || !(await replaceContent(em, value, content, under.periodId, asker.id))) return null;
      const detail = changeTo(content, value.version + 1);
      await recordAudit(em, { personId: asker.id, did: 'value.edited', to: subjectOf(value.id), detail });
      return findValue(em, key);
    });
    return edited && { value: answerOf(edited, asker), created: false };
  }

  /** Asks the rules, and answers what they looked at. */
  private accept(draft: ValueDraft, place: LoggingPlace): { period: string; under: AcceptedUnder } {
    const { indicator, periods, startsOn, timeZone } = place;
    const period = periodAt(periods, draft.measuredOn);
    if (indicator.retired) throw Problem.refused({ code: 'indicator-retired', path: '' });
    const refusal = refuseValue(
      draft,
      { ...indicator, disaggregation: indicator.axes.map((axis) => axis.code) },
      {
        today: this.clock.today(timeZone),
        projectStartsOn: startsOn,
        periodLocked: period?.locked ?? false,
        axes: indicator.axes,
      },
    );
    if (refusal) throw Problem.refused(refusal);
    if (!period) throw Problem.refused({ code: 'measured-before-start', path: 'measuredOn', params: { startsOn } });
    const under = { indicatorId: indicator.id, indicatorVersion: indicator.version, periodId: period.id };
    return { period: period.code, under };
  }
}

function newDraft(id: string, content: ValueContent, asker: SignedIn) {
  const { email, name } = asker;
  return {
    ...content,
    id,
    status: 'draft' as const,
    version: 1,
    createdBy: asker.id,
    author: { email, name },
    writtenBy: [asker.id],
    submittedAt: null,
    decider: null,
    decidedAt: null,
    returnReason: null,
    evidence: [],
  };
}
