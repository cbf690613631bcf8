import type { Day, Language, LocalText, PeriodLength } from '@mizan/domain';

/** `proposal` until someone confirms it; the page says so beside it. */
export type Standing = 'proposal' | 'confirmed';

export interface ProjectSummary {
  code: string;
  title: LocalText;
  startsOn: Day;
  startsOnStanding: Standing;
  endsOn: Day;
  languages: Language[];
  partners: Partner[];
  /** True where the project holds demonstration values, which every page and document then marks. */
  demonstration: boolean;
}

/** What the European Union pays of the project: the whole, a part, or nothing. Documents carry its emblem accordingly. */
export const fundings = ['none', 'eu-funded', 'eu-co-funded'] as const;
export type Funding = (typeof fundings)[number];

/**
 * Order of the logical framework's columns: current value before the targets (`current-first`, the EU's grant template of
 * 2016), after them (`targets-first`, its later editions), or so with the results' level in a column of its own
 * (`action-document`).
 */
export const logframeOrders = ['current-first', 'targets-first', 'action-document'] as const;
export type LogframeOrder = (typeof logframeOrders)[number];

export interface Partner {
  /** `main`, `donor`, `partner`, or another word of the project's own. */
  role: string;
  name: LocalText;
  about: LocalText;
}

export interface TargetGroup {
  kind: 'primary' | 'secondary';
  label: LocalText;
}

export interface Project extends ProjectSummary {
  timeZone: string;
  context: LocalText;
  targetGroups: TargetGroup[];
  /** How far from its pace an indicator is still on track, and the pace below which it is off track. */
  tolerance: number;
  amber: number;
  /** Fewer people than this are withheld from donors. */
  smallGroupLimit: number;
  /** What the files of all its values may take together. */
  evidenceQuotaBytes: number;
  funding: Funding;
  logframe: LogframeOrder;
  version: number;
}

export type PartnerDraft = Omit<Partner, 'about'> & Partial<Pick<Partner, 'about'>>;

/** Body of `PUT /api/projects/{project}`. What is left out of an existing one stays as it is. */
export interface ProjectDraft {
  title: LocalText;
  startsOn: Day;
  endsOn: Day;
  languages: Language[];
  context?: LocalText;
  /** All of them, in order. */
  partners?: PartnerDraft[];
  /** How long each reporting period of a new project lasts, a quarter if left out; one that is there is cut by `PUT …/periods`. */
  periodMonths?: PeriodLength;
  /** IANA name; `Africa/Casablanca` in a new project. */
  timeZone?: string;
  tolerance?: number;
  amber?: number;
  smallGroupLimit?: number;
  evidenceQuotaBytes?: number;
  funding?: Funding;
  logframe?: LogframeOrder;
}
