import { readFramework, readProject, type ProjectSetting } from '@mizan/api/database';
import { Clock, inUse, Problem, readOverviewOf, requireProject } from '@mizan/api/platform';
import type { Preparation, PreparationSummary, ReportText } from '@mizan/contract';
import { lacksOf, type ReportLack } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { ReportKey } from '../report-key';
import { findPreparation } from './preparations.sql';
import { readReported } from './read-reported.sql';
import { narrativeOf, readTexts } from './texts.sql';

/** A report being prepared, with its texts and what it still lacks, read at once. */
@Injectable()
export class ShowPreparation {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  run(key: ReportKey): Promise<Preparation> {
    return this.db.transaction('REPEATABLE READ', async (em) => {
      const project = await requireProject(em, key.project);
      const preparation = await findPreparation(em, project.id, key.id);
      if (!preparation) throw Problem.of('not-found');
      const texts = await readTexts(em, key.id);
      return { ...preparation, texts, lacks: await this.readLacks(em, project, preparation, texts) };
    });
  }

  private async readLacks(
    em: EntityManager,
    project: ProjectSetting,
    { from, to }: PreparationSummary,
    texts: readonly ReportText[],
  ): Promise<ReportLack[]> {
    const today = this.clock.today(project.timeZone);
    const asOf = to < today ? to : today;
    const framework = inUse(await readFramework(em, project, asOf));
    const { indicators } = await readOverviewOf(em, project, framework, asOf);
    const counted = new Map((await readReported(em, project.id, { from, to: asOf })).map((one) => [one.code, one]));
    return lacksOf({
      indicators: indicators.flatMap(({ code, status }) => {
        const counts = counted.get(code);
        return counts ? [{ ...counts, status }] : [];
      }),
      results: framework.results.map(({ code }) => code),
      activities: framework.activities.map(({ code }) => code),
      narrative: narrativeOf(texts),
      languages: (await readProject(em, project.code))?.languages ?? [],
    });
  }
}
