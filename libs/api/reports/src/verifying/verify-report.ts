import { Problem } from '@mizan/api/platform';
import { sha256Shape, type VerifiedReport } from '@mizan/contract';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { intactData } from '../frozen-text';
import { publicReport } from '../report-summary';
import { findNamedReport, findReportByHash } from '../reports.sql';

/** Which frozen report has a hash; for anybody, since who holds the hash holds a document that shows it. */
@Injectable()
export class VerifyReport {
  constructor(@InjectEntityManager() private readonly em: EntityManager) {}

  async run(sha256: string): Promise<VerifiedReport> {
    if (!sha256Shape.test(sha256)) {
      const message = '64 digits in hexadecimal expected';
      throw Problem.of('invalid-field', [{ path: 'sha256', code: 'invalid-field', message }]);
    }
    const stored = await findReportByHash(this.em, sha256.toLowerCase());
    if (!stored) throw Problem.of('not-found');
    const { code, title, demonstration, timeZone } = intactData(stored).project;
    const { id: _id, supersedes: _supersedes, values: _values, supersededBy, ...report } = publicReport(stored);
    return {
      ...report,
      project: { code, title, demonstration, timeZone },
      supersededBy: supersededBy === null ? null : await findNamedReport(this.em, supersededBy),
    };
  }
}
