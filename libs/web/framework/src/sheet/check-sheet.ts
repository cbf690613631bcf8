import { codeShape, limits, type Framework, type Indicator } from '@mizan/contract';
import { allowedAccumulations, boundsOf, needsReason, refuseIndicator, type Day, type Refusal } from '@mizan/domain';
import type { FieldProblem, FieldTrouble } from '../entry/form-checks';
import { readSheet, type Lack, type ReadSheet, type SheetEntry, type SheetFacts } from './sheet-entry';

export type SheetProblem = FieldProblem<Lack>;

export interface CheckedSheet extends ReadSheet {
  /** Empty when the API's own rules have nothing against it either. */
  problems: SheetProblem[];
}

export interface SheetSetting {
  projectStartsOn: Day;
  framework: Pick<Framework, 'results' | 'activities' | 'axes' | 'indicators'>;
  /** The indicator that is edited; null for a new one. */
  before: Indicator | null;
  hasValues: boolean;
  hasApproved: boolean;
}

/** Every text in three languages: what is wrong with one of them is said below them all. */
const inLanguages = ['title', 'definition', 'method', 'assumptions', 'limitations', 'dataQuality'];

/** Judges a sheet by the rule that the API applies, so that the form never accepts what the API would refuse. */
export function checkSheet(entry: SheetEntry, setting: SheetSetting): CheckedSheet {
  const read = readSheet(entry);
  const own = [...resultTrouble(entry), ...codeTrouble(entry.code, setting), ...read.troubles];
  const taken = new Set(own.map(({ field }) => field));
  const refused = refusalsOf(read, entry.reason, setting)
    .map((refusal) => ({ field: fieldOf(refusal.path, read, entry), refusal }))
    .filter(({ field }) => !taken.has(field));
  return { ...read, problems: [...own, ...refused] };
}

/** Whether the promise changes by the sheet: another baseline, target, unit or definition than the indicator's. */
export function changesPromise(before: Indicator, facts: SheetFacts): boolean {
  return needsReason(promiseOf(before), promiseOf(facts));
}

/** The path of a refusal, in the rule's or the API's terms, as the form names its fields. */
export function fieldOf(path: string, { targetRows }: Pick<ReadSheet, 'targetRows'>, entry: SheetEntry): string {
  const [list = '', at = '', part = 'dueOn'] = path.split('.');
  const row = list === 'targets' ? targetRows[Number(at)] : undefined;
  if (row !== undefined && at !== '') return `targets.${row}.${part}`;
  if (list === 'scale') {
    const level = entry.scale.find((one) => one.level === path.slice('scale.'.length));
    return level === undefined ? 'scale' : `scale.${level.id}.level`;
  }
  if (list === 'sdgTargets') return 'sdgLinks';
  return inLanguages.includes(list) || ['disaggregation', 'sdgLinks', 'targets'].includes(list) ? list : path;
}

function resultTrouble({ result }: SheetEntry): FieldTrouble<Lack>[] {
  return result === '' ? [{ field: 'result', lack: 'result-missing' }] : [];
}

function codeTrouble(code: string, { before, framework }: SheetSetting): FieldTrouble<Lack>[] {
  if (before !== null) return [];
  if (code.trim() === '') return [{ field: 'code', lack: 'code-missing' }];
  if (!codeShape.test(code)) return [{ field: 'code', lack: 'code-invalid' }];
  const isTaken = framework.indicators.some((indicator) => indicator.code === code);
  return isTaken ? [{ field: 'code', lack: 'code-taken' }] : [];
}

/** The rule gives its first reason; here what it refused is taken as mended, so that each field shows its own at once. */
function refusalsOf({ facts }: ReadSheet, reason: string, setting: SheetSetting): Refusal[] {
  const found: Refusal[] = [];
  let draft: Judged = { ...facts, reason };
  // Every round mends one field, so there are no more rounds than fields.
  for (let round = 0; round < 2 * limits.targets + 30; round++) {
    const refusal = judge(draft, setting);
    // One that nothing mends is said once.
    if (refusal === null || found.some(({ path }) => path === refusal.path)) break;
    found.push(refusal);
    draft = mend(draft, refusal, setting);
  }
  return found;
}

/** What the rule is asked about. */
type Judged = SheetFacts & { reason: string };

function judge(draft: Judged, setting: SheetSetting): Refusal | null {
  const { framework, before, projectStartsOn, hasValues, hasApproved } = setting;
  const codes = (things: readonly { code: string }[]): string[] => things.map(({ code }) => code);
  const retired = (things: readonly { code: string; retired: boolean }[]): string[] =>
    codes(things.filter((thing) => thing.retired));
  return refuseIndicator(draft, {
    projectStartsOn,
    resultCodes: codes(framework.results),
    activityCodes: codes(framework.activities),
    axisCodes: codes(framework.axes),
    retiredCodes: before?.retired
      ? undefined
      : { results: retired(framework.results), activities: retired(framework.activities) },
    before: before && { ...before, baseline: before.baseline.value },
    hasValues,
    hasApproved,
  });
}

/** The draft as if the refused field were right. */
function mend(draft: Judged, { path }: Refusal, { framework, before }: SheetSetting): Judged {
  const [field = '', at = '', part = ''] = path.split('.');
  switch (field) {
    case 'title':
      return { ...draft, title: { fr: '–' } };
    case 'result':
      return { ...draft, result: framework.results.find(({ retired }) => !retired)?.code ?? draft.result };
    case 'activity':
      return { ...draft, activity: null };
    case 'disaggregation':
      return { ...draft, disaggregation: [] };
    case 'measure':
      return { ...draft, measure: before?.measure ?? draft.measure };
    case 'accumulation': {
      const allowed = allowedAccumulations(draft.measure);
      const kept = before !== null && allowed.includes(before.accumulation) ? before.accumulation : allowed[0];
      return { ...draft, accumulation: kept ?? draft.accumulation };
    }
    case 'scale':
      return { ...draft, scale: null };
    case 'baseline':
      return { ...draft, baseline: { ...draft.baseline, ...(at === 'on' ? { on: null } : { value: null }) } };
    case 'targets':
      return { ...draft, targets: at === '' ? [] : mendTarget(draft, Number(at), part) };
    case 'partOfWhole':
      return { ...draft, partOfWhole: false };
    case 'reason':
      return { ...draft, reason: '–' };
    default:
      return { ...draft, sdgLinks: [] };
  }
}

/** A day of its own, after any that people plan for; a level that no rule is against. */
function mendTarget({ targets, scale }: Judged, at: number, part: string): SheetFacts['targets'] {
  const twoDigits = (number: number): string => String(number).padStart(2, '0');
  const dueOn = `9999-${twoDigits((at % 12) + 1)}-${twoDigits(Math.floor(at / 12) + 1)}`;
  const mended = part === 'value' ? { value: boundsOf(scale)?.lowest ?? 0 } : { dueOn };
  return targets.map((target, index) => (index === at ? { ...target, ...mended } : target));
}

function promiseOf({
  baseline,
  unit,
  targets,
  definition,
}: Pick<Indicator, 'baseline' | 'unit' | 'targets' | 'definition'>) {
  return { baseline: baseline.value, unit, targets, definition };
}
