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
}
