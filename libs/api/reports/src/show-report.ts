import { Problem, requireProject } from '@mizan/api/platform';
import type { Report } from '@mizan/contract';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { intactData } from './frozen-text';
import type { ReportKey } from './report-key';
import { findReport } from './reports.sql';

/** Reads a frozen report; one that is no longer what was frozen is not shown to anybody. */
@Injectable()
export class ShowReport {
  constructor(@InjectEntityManager() private readonly em: EntityManager) {}

  async run(key: ReportKey): Promise<Report> {
    const project = await requireProject(this.em, key.project);
    const stored = await findReport(this.em, project.id, key.id);
    if (!stored) throw Problem.of('not-found');
    return { ...stored, data: intactData(stored) };
  }
}
