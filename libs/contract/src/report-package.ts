import type { Language } from '@mizan/domain';
import type { ReportFile } from './report';

/** Body of `POST …/reports/{uuid}/packages`: every file in every language, in one ZIP. */
export interface PackageDraft {
  files: ReportFile[];
  languages: Language[];
}

/** `waiting` for its turn, `making`, `ready` to download, or `failed`; asked for again, a failed one is tried again. */
export type PackageState = 'waiting' | 'making' | 'ready' | 'failed';

/** A package as it stands. Who asks for the same files and languages is given the same one. */
export interface ReportPackage extends PackageDraft {
  id: string;
  state: PackageState;
  /** Files that are in it, of all that will be. */
  done: number;
  total: number;
  /** How much of it is made, from 0 to 1: within a file of many values, too. */
  share: number;
}
