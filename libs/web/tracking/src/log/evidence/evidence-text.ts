import { inject, Injectable } from '@angular/core';
import { limits, type Evidence, type EvidenceRoom } from '@mizan/contract';
import { ProblemText, Wording } from '@mizan/web/platform';
import type { QueuedFile } from './file-queue';
import type { Refused, Standing } from './standing';

/** A file as the form lists it. */
export interface FileLine {
  id: string;
  title: string;
  fileName: string;
  bytes: number;
  size: string;
  state: Standing['kind'];
  /** Of its bytes that have left; null unless it is on its way. */
  share: number | null;
  /** Why it is not accepted, and what to do; empty otherwise. */
  refusal: string;
  /** Empty until the API has it. */
  sha256: string;
  /** Whether the file itself is in hand, so that it can be sent with another title. */
  isOurs: boolean;
  isRemoved: boolean;
  /** Whether a closed page would lose it. */
  isUnkept: boolean;
  canRetry: boolean;
  words: { state: string; titleOf: string; bar: string; stop: string; again: string; remove: string };
}

/** What is wrong with the content stays wrong however often it is sent. */
function isWorthAnotherTry(why: Refused): boolean {
  if (why === 'unreadable') return true;
  return why.code === 'evidence-too-many' || !/^(evidence-|too-large$|wrong-kind$)/.test(why.code);
}

/** Files of evidence in words. Reads signals, so that the wording follows the language. */
@Injectable({ providedIn: 'root' })
export class EvidenceText {
  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);

  about(): string {
    return this.wording.words('tracking.evidence.about', {
      limit: this.wording.size(limits.evidenceBytes),
      most: this.wording.number(limits.evidencePerValue),
    });
  }

  roomLeft({ usedBytes, quotaBytes }: EvidenceRoom): string {
    return this.wording.words('tracking.evidence.room', {
      left: this.wording.size(Math.max(0, quotaBytes - usedBytes)),
      quota: this.wording.size(quotaBytes),
    });
  }

  storedLine({ id, title, fileName, bytes, sha256 }: Evidence, removes: readonly string[]): FileLine {
    return {
      ...this.line(id, title, fileName, bytes, removes),
      state: 'done',
      share: null,
      refusal: '',
      sha256,
      isOurs: false,
      isUnkept: false,
      canRetry: false,
      words: { ...this.actions(title), state: this.wording.words('tracking.evidence.state.done') },
    };
  }

  chosenLine({ chosen, standing, isKept }: QueuedFile, removes: readonly string[]): FileLine {
    const { id, title, file, valueThere } = chosen;
    const isPending = standing.kind !== 'done' && standing.kind !== 'refused';
    return {
      ...this.line(id, title, file.name, file.size, removes),
      state: standing.kind,
      share: standing.kind === 'uploading' ? standing.share : null,
      refusal: standing.kind === 'refused' ? this.refusal(standing.why) : '',
      sha256: standing.kind === 'done' ? standing.evidence.sha256 : '',
      isOurs: true,
      isUnkept: isPending && !isKept,
      canRetry: standing.kind === 'stopped' || (standing.kind === 'refused' && isWorthAnotherTry(standing.why)),
      words: { ...this.actions(title), state: this.state(standing, valueThere) },
    };
  }

  /** How many are up, and which are not accepted; empty without any file. */
  progress(lines: readonly FileLine[]): string {
    const counted = lines.filter(({ isRemoved, state }) => !isRemoved && state !== 'refused');
    const up = counted.filter(({ state }) => state === 'done').length;
    const refused = lines.filter(({ refusal }) => refusal !== '').map(({ title, refusal }) => `${title}: ${refusal}`);
    const said = counted.length === 0 ? '' : this.upOf(up, counted.length);
    return [said, ...refused].filter((sentence) => sentence !== '').join(' ');
  }

  /** "2 of 3 files are up." */
  upOf(up: number, all: number): string {
    return this.wording.plural('tracking.evidence.progress', all, { up: this.wording.number(up) });
  }

  private line(id: string, title: string, fileName: string, bytes: number, removes: readonly string[]) {
    return { id, title, fileName, bytes, size: this.wording.size(bytes), isRemoved: removes.includes(id) };
  }

  private actions(title: string): Omit<FileLine['words'], 'state'> {
    const of = { title: `\u2068${title}\u2069` };
    return {
      titleOf: this.wording.words('tracking.evidence.title-of', of),
      bar: this.wording.words('tracking.evidence.bar', of),
      stop: this.wording.words('tracking.evidence.stop-of', of),
      again: this.wording.words('tracking.evidence.again-of', of),
      remove: this.wording.words('tracking.evidence.remove-of', of),
    };
  }

  private state(standing: Standing, valueThere: boolean): string {
    switch (standing.kind) {
      case 'waiting':
        return this.wording.words(
          `tracking.evidence.state.${standing.for === 'turn' && !valueThere ? 'value' : standing.for}`,
        );
      case 'uploading':
        return standing.share < 1
          ? this.wording.words('tracking.evidence.state.uploading', { share: this.wording.share(standing.share) })
          : this.wording.words('tracking.evidence.state.checking');
      default:
        return this.wording.words(`tracking.evidence.state.${standing.kind}`);
    }
  }

  private refusal(why: Refused): string {
    if (why === 'unreadable') return this.wording.words('tracking.evidence.unreadable');
    if (why.code === 'too-large')
      return this.wording.words('tracking.evidence.too-large', { limit: this.wording.size(limits.evidenceBytes) });
    return this.problems.sentence(why);
  }
}
