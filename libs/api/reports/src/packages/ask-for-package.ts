import { randomUUID } from 'node:crypto';
import { Clock, Problem, requireProject } from '@mizan/api/platform';
import { reportFiles, type PackageDraft, type ReportPackage } from '@mizan/contract';
import { languages } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { documentsVersion } from '../documents/documents';
import type { ReportKey } from '../report-key';
import { isReport } from '../reports.sql';
import { documentsIn } from './make-package';
import { PackageJobs } from './package-jobs';
import { askForPackage, findPackage } from './packages.sql';

/** Asks for several documents of a report in one ZIP. Asked for by several, in whatever order, it is made once. */
@Injectable()
export class AskForPackage {
  constructor(
    @InjectEntityManager() private readonly em: EntityManager,
    private readonly jobs: PackageJobs,
    private readonly clock: Clock,
  ) {}

  async run(key: ReportKey, draft: PackageDraft): Promise<ReportPackage> {
    const project = await requireProject(this.em, key.project);
    if (!(await isReport(this.em, project.id, key.id))) throw Problem.of('not-found');
    const wanted: PackageDraft = {
      files: reportFiles.filter((file) => draft.files.includes(file)),
      languages: languages.filter((language) => draft.languages.includes(language)),
    };
    const place = { id: randomUUID(), total: documentsIn(wanted).length, at: this.clock.now() };
    const id = await askForPackage(this.em, { reportId: key.id, ...wanted, documentsVersion }, place);
    const asked = await findPackage(this.em, id);
    if (!asked) throw Problem.of('not-found');
    if (asked.state !== 'ready') await this.jobs.add(id);
    return packageOf(asked);
  }
}

/** What people are told of a package. */
export function packageOf({ id, files, languages: of, state, done, total, share }: ReportPackage): ReportPackage {
  return { id, files, languages: of, state, done, total, share };
}
