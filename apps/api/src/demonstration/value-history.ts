import type { ValueDraft } from '@mizan/contract';
import { addDays, periodAt, type Day, type Period, type ValueStatus } from '@mizan/domain';
import type { PersonKey } from './people';
import { draftOf, type Coordinator, type Story, type StoryValue } from './story/story-value';

/** One thing that was done to a value, and what it said afterwards. */
export interface Step {
  did: 'logged' | 'submitted' | 'returned' | 'edited' | 'approved';
  by: PersonKey;
  at: Date;
  reason: string | null;
  after: ValueDraft;
}

/** A value of the demonstration with all that was done to it, oldest first; its version is the number of steps. */
export interface ValueHistory {
  indicator: string;
  /** Place among the indicator's values, from 0. */
  at: number;
  draft: ValueDraft;
  status: ValueStatus;
  keeper: Coordinator;
  steps: Step[];
}

/** When the management met to validate the values of a quarter. */
const validationSessions: Record<string, Day> = {
  Q1: '2026-02-20',
  Q2: '2026-05-15',
  Q3: '2026-08-11',
  Q4: '2026-11-09',
};

/** Tells what became of every value, each at an instant of its own. */
export function historiesOf(
  story: readonly { keeper: Coordinator; values: Story }[],
  periods: readonly Period[],
): ValueHistory[] {
  const diary = new Diary();
  return story.flatMap(({ keeper, values }) =>
    Object.entries(values).flatMap(([indicator, ofIndicator]) =>
      ofIndicator.map((value, at) => {
        const author = value.by ?? keeper;
        const steps = stepsOf(value, author, sessionOf(value, periods), diary);
        return { indicator, at, draft: draftOf(value), status: value.status ?? 'approved', keeper: author, steps };
      }),
    ),
  );
}

function stepsOf(value: StoryValue, author: Coordinator, session: () => Day, diary: Diary): Step[] {
  const { status = 'approved', corrected, returned = null } = value;
  const after = draftOf(value);
  const first = corrected ? draftOf({ ...value, ...corrected.before }) : after;
  const loggedOn = value.loggedOn ?? workingDay(value.measuredOn, 2);
  const steps: Step[] = [{ did: 'logged', by: author, at: diary.logging(loggedOn), reason: null, after: first }];
  if (status === 'draft') return steps;
  steps.push({ did: 'submitted', by: author, at: diary.logging(loggedOn), reason: null, after: first });
  if (status === 'submitted') return steps;
  const decide = (did: 'approved' | 'returned', on: Day, reason: string | null, says: ValueDraft) =>
    steps.push({ did, by: 'manager', at: diary.deciding(on), reason, after: says });
  if (status === 'returned') decide('returned', session(), returned, after);
  else if (!corrected) decide('approved', session(), null, after);
  else {
    decide('returned', session(), corrected.reason, first);
    const correctedOn = workingDay(session(), 1);
    steps.push({ did: 'edited', by: author, at: diary.logging(correctedOn), reason: null, after });
    steps.push({ did: 'submitted', by: author, at: diary.logging(correctedOn), reason: null, after });
    decide('approved', workingDay(correctedOn, 2), null, after);
  }
  return steps;
}

/** The day on which a value was decided on; asked only of those that were. */
function sessionOf(value: StoryValue, periods: readonly Period[]): () => Day {
  return () => {
    const session = value.decidedOn ?? validationSessions[periodAt(periods, value.measuredOn)?.code ?? ''];
    if (!session) throw new Error(`no validation session for a value of ${value.measuredOn}`);
    return session;
  };
}

/** The `n`th working day after a day; weekends alone are left out. */
function workingDay(day: Day, n: number): Day {
  let found = day;
  for (let left = n; left > 0;) {
    found = addDays(found, 1);
    const weekday = new Date(`${found}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return found;
}

/** Gives out instants: one after the other from nine in the morning for coordinators, from two for the management. */
class Diary {
  private readonly entries = new Map<string, number>();

  logging(day: Day): Date {
    return this.next(day, 9, 7);
  }

  deciding(day: Day): Date {
    return this.next(day, 14, 4);
  }

  private next(day: Day, hour: number, minutesEach: number): Date {
    const key = `${day} ${hour}`;
    const earlier = this.entries.get(key) ?? 0;
    this.entries.set(key, earlier + 1);
    return new Date(Date.parse(`${day}T00:00:00Z`) + (hour * 60 + earlier * minutesEach) * 60_000);
  }
}
