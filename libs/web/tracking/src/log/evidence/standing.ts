import type { Evidence, ProblemBody } from '@mizan/contract';

/** Why a file is not accepted: the API's word or ours, or that it can't be read on this device any more. */
export type Refused = ProblemBody | 'unreadable';

/** Where a chosen file stands on its way to the API. */
export type Standing =
  /** `turn`: for its value to be there, and for the files before it. */
  | { kind: 'waiting'; for: 'turn' | 'network' | 'sign-in' }
  /** `share` of its bytes that have left; at 1 the API looks at it. */
  | { kind: 'uploading'; share: number }
  | { kind: 'done'; evidence: Evidence }
  /** Only the person can decide what becomes of it. */
  | { kind: 'refused'; why: Refused }
  | { kind: 'stopped' };

export type Happening =
  | { kind: 'started' }
  | { kind: 'progressed'; share: number }
  | { kind: 'arrived'; evidence: Evidence }
  | { kind: 'cut'; by: 'network' | 'sign-in' }
  | { kind: 'refused'; why: Refused }
  /** By the person, while it was on its way. */
  | { kind: 'stopped' }
  /** The person, or a network that is back, wants it tried again. */
  | { kind: 'asked-again' };

/** What becomes of a file; whatever comes too late to matter changes nothing. */
export function nextStanding(now: Standing, happening: Happening): Standing {
  switch (happening.kind) {
    case 'started':
      return now.kind === 'waiting' ? { kind: 'uploading', share: 0 } : now;
    case 'progressed':
      return now.kind === 'uploading' ? { kind: 'uploading', share: Math.min(1, Math.max(0, happening.share)) } : now;
    case 'arrived':
      // Even one that was stopped: the API has it, and that is the truth.
      return { kind: 'done', evidence: happening.evidence };
    case 'cut':
      return now.kind === 'uploading' || now.kind === 'waiting' ? { kind: 'waiting', for: happening.by } : now;
    case 'refused':
      return now.kind === 'uploading' || now.kind === 'waiting' ? happening : now;
    case 'stopped':
      return now.kind === 'uploading' || now.kind === 'waiting' ? { kind: 'stopped' } : now;
    case 'asked-again':
      return now.kind === 'uploading' ? now : { kind: 'waiting', for: 'turn' };
  }
}

/** How the files of a value stand as a whole: whether it may be submitted, and if not, why. */
export type Readiness = 'up' | 'on-the-way' | 'unreachable' | 'signed-out' | 'held';

export function readinessOf(standings: readonly Standing[]): Readiness {
  if (standings.some(isHeld)) return 'held';
  const waits = standings.flatMap((standing) => (standing.kind === 'waiting' ? standing.for : []));
  if (waits.includes('sign-in')) return 'signed-out';
  if (waits.includes('network')) return 'unreachable';
  return standings.every(({ kind }) => kind === 'done') ? 'up' : 'on-the-way';
}

export function isUnderWay({ kind }: Standing): boolean {
  return kind === 'waiting' || kind === 'uploading';
}

/** Goes on without anything having to change first. */
export function isMoving(standing: Standing): boolean {
  return standing.kind === 'uploading' || (standing.kind === 'waiting' && standing.for === 'turn');
}

/** Waits for the person, not for the network. */
export function isHeld({ kind }: Standing): boolean {
  return kind === 'refused' || kind === 'stopped';
}
