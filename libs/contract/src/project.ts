import type { Day, Language, LocalText } from '@mizan/domain';

/** `proposal` until someone confirms it; the page says so beside it. */
export type Standing = 'proposal' | 'confirmed';

export interface ProjectSummary {
  code: string;
  title: LocalText;
  startsOn: Day;
  endsOn: Day;
  languages: Language[];
  /** True where the project holds demonstration values, which every page and document then marks. */
  demonstration: boolean;
}

export interface Partner {
  role: string;
  name: LocalText;
  about: LocalText;
}

export interface TargetGroup {
  kind: 'primary' | 'secondary';
  label: LocalText;
}

export interface Project extends ProjectSummary {
  startsOnStanding: Standing;
  timeZone: string;
  context: LocalText;
  partners: Partner[];
  targetGroups: TargetGroup[];
  /** How far from its pace an indicator is still on track, and the pace below which it is off track. */
  tolerance: number;
  amber: number;
  /** Fewer people than this are withheld from donors. */
  smallGroupLimit: number;
  version: number;
}

/** Body of `PUT /api/projects/{project}`. What is left out of an existing one stays as it is. */
export interface ProjectDraft {
  title: LocalText;
  startsOn: Day;
  endsOn: Day;
  languages: Language[];
  context?: LocalText;
  /** IANA name; `Africa/Casablanca` in a new project. */
  timeZone?: string;
  tolerance?: number;
  amber?: number;
  smallGroupLimit?: number;
}
