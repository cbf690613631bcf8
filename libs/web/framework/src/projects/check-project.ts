import { codeShape, limits, type Project, type ProjectDraft } from '@mizan/contract';
import { addMonths, isDay, refuseProject, refuseProjectCode, type Day, type Refusal } from '@mizan/domain';
import type { FieldProblem, FieldTrouble } from '../entry/form-checks';
import { readProject, type Lack, type ProjectEntry, type ReadProject } from './project-entry';

export interface CheckedProject extends ReadProject {
  /** Empty when the API's own rules have nothing against it either. */
  problems: FieldProblem<Lack>[];
}

/** Every text in languages, or list: what is wrong with a part of one is said below it all. */
const wholes = ['title', 'context', 'languages'];

/** Judges a project by the rules that the API applies, so that the form never accepts what the API would refuse. */
export function checkProject(entry: ProjectEntry, before: Project | null): CheckedProject {
  const read = readProject(entry, before);
  const own = [
    ...(before === null ? codeTroubles(entry.code.trim()) : []),
    ...dayTroubles(entry),
    ...languageTroubles(entry),
    ...roleTroubles(entry),
    ...read.troubles,
    ...rangeTroubles(read),
  ];
  const taken = new Set(own.map(({ field }) => field));
  const refused = [...codeRefusal(entry, before), ...refusalsOf(read.draft)]
    .map((refusal) => ({ field: fieldOf(refusal.path, entry), refusal }))
    .filter(({ field }) => !taken.has(field));
  return { ...read, problems: [...own, ...refused] };
}

/** The path of a refusal, in the rule's or the API's terms, as the form names its fields. */
export function fieldOf(path: string, { partners }: ProjectEntry): string {
  const [field = '', at = '', part = ''] = path.split('.');
  if (field === 'project') return 'code';
  if (field === 'evidenceQuotaBytes') return 'evidenceQuota';
  const row = partners[Number(at)];
  if (field === 'partners' && at !== '' && row !== undefined) return `partners.${row.id}.${part || 'name'}`;
  return wholes.includes(field) ? field : path;
}

function codeTroubles(code: string): FieldTrouble<Lack>[] {
  if (code === '') return [{ field: 'code', lack: 'code-missing' }];
  return codeShape.test(code) ? [] : [{ field: 'code', lack: 'code-invalid' }];
}

function codeRefusal({ code }: ProjectEntry, before: Project | null): Refusal[] {
  const refusal = before === null ? refuseProjectCode(code.trim()) : null;
  return refusal ? [refusal] : [];
}

function dayTroubles({ startsOn, endsOn }: ProjectEntry): FieldTrouble<Lack>[] {
  const troubles: FieldTrouble<Lack>[] = [];
  if (startsOn === '') troubles.push({ field: 'startsOn', lack: 'starts-missing' });
  if (endsOn === '') troubles.push({ field: 'endsOn', lack: 'ends-missing' });
  if (isDay(startsOn) && isDay(endsOn) && isTooLong(startsOn, endsOn)) {
    troubles.push({ field: 'endsOn', lack: 'too-long' });
  }
  return troubles;
}

function isTooLong(startsOn: Day, endsOn: Day): boolean {
  if (startsOn >= endsOn) return false;
  return endsOn >= limits.projectEndsBefore || endsOn > addMonths(startsOn, limits.projectMonths);
}

function languageTroubles({ languages, timeZone }: ProjectEntry): FieldTrouble<Lack>[] {
  const troubles: FieldTrouble<Lack>[] = [];
  if (!isTimeZone(timeZone.trim())) troubles.push({ field: 'timeZone', lack: 'time-zone-unknown' });
  if (languages.length === 0) troubles.push({ field: 'languages', lack: 'language-missing' });
  return troubles;
}

function roleTroubles({ partners }: ProjectEntry): FieldTrouble<Lack>[] {
  return partners
    .filter(({ role }) => role.trim() === '')
    .map(({ id }) => ({ field: `partners.${id}.role`, lack: 'role-missing' }));
}

function rangeTroubles({ draft, troubles }: ReadProject): FieldTrouble<Lack>[] {
  const { tolerance = 0, amber = 0, smallGroupLimit = 0, evidenceQuotaBytes = 0 } = draft;
  const isShare = (share: number): boolean => share >= 0 && share <= 1;
  const isGroup = Number.isInteger(smallGroupLimit) && smallGroupLimit >= 1 && smallGroupLimit <= limits.smallGroup;
  const isQuota = evidenceQuotaBytes >= 0 && evidenceQuotaBytes <= limits.evidenceQuotaBytes;
  const found: (FieldTrouble<Lack> | null)[] = [
    isShare(tolerance) ? null : { field: 'tolerance', lack: 'share-invalid' },
    isShare(amber) ? null : { field: 'amber', lack: 'share-invalid' },
    isGroup ? null : { field: 'smallGroupLimit', lack: 'group-invalid' },
    isQuota ? null : { field: 'evidenceQuota', lack: 'quota-invalid' },
  ];
  return found.filter(
    (trouble) => trouble !== null && !troubles.some(({ field }) => field === trouble.field),
  ) as FieldTrouble<Lack>[];
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name !== '';
  } catch {
    return false;
  }
}

/** The rule gives its first reason; here what it refused is taken as mended, so that each field shows its own at once. */
function refusalsOf(draft: ProjectDraft): Refusal[] {
  const refusal = refuseProject(draft);
  return refusal === null ? [] : [refusal, ...refusalsOf(mend(draft, refusal.path))];
}

function mend(draft: ProjectDraft, path: string): ProjectDraft {
  const [field, at] = path.split('.');
  const named = { fr: '–' };
  switch (field) {
    case 'title':
      return { ...draft, title: named };
    case 'startsOn':
      return { ...draft, startsOn: '0001-01-01' };
    case 'endsOn':
      return { ...draft, endsOn: '9999-12-31' };
    default:
      return {
        ...draft,
        partners: (draft.partners ?? []).map((partner, index) =>
          index === Number(at) ? { ...partner, name: named } : partner,
        ),
      };
  }
}
