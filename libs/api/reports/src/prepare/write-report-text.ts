import { readFramework, type ProjectSetting } from '@mizan/api/database';
import { Clock, Problem, requireProject, requireVersion, type SignedIn } from '@mizan/api/platform';
import type { ReportText } from '@mizan/contract';
import { languages, isReportSection, type Language, type ReportSection } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { ReportKey } from '../report-key';
import { findPreparation, holdPreparation, touchPreparation } from './preparations.sql';
import { findText, writeText, type TextPlace } from './texts.sql';

export interface WrittenText {
  section: string;
  language: string;
  text: string;
  /** The version that it is based on; undefined where nobody had written there. */
  ifMatch: string | undefined;
}

/** Writes a text of a report being prepared; two people write different ones side by side. */
@Injectable()
export class WriteReportText {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  run(key: ReportKey, { section, language, text, ifMatch }: WrittenText, asker: SignedIn): Promise<ReportText> {
    return this.db.transaction(async (em) => {
      const project = await requireProject(em, key.project);
      await holdPreparation(em, key.id);
      if (!(await findPreparation(em, project.id, key.id))) throw Problem.of('not-found');
      const place: TextPlace = {
        preparation: key.id,
        section: await this.requireSection(em, project, section),
        language: requireLanguage(language),
      };
      // Half a character could not be stored as it is.
      const kept = text.toWellFormed();
      const before = await findText(em, place);
      if (before?.text === kept) return before;
      if (before) requireVersion(ifMatch, before.version);
      else if (ifMatch !== undefined) throw Problem.of('stale');
      const at = this.clock.now().toISOString();
      await writeText(em, place, kept, { personId: asker.id, at });
      await touchPreparation(em, key.id, at);
      const after = await findText(em, place);
      if (!after) throw Problem.of('not-found');
      return after;
    });
  }

  private async requireSection(em: EntityManager, project: ProjectSetting, section: string): Promise<ReportSection> {
    const { results, activities, indicators } = await readFramework(em, project, this.clock.today(project.timeZone));
    const codesOf = (pieces: readonly { code: string }[]) => pieces.map(({ code }) => code);
    const codes = { result: codesOf(results), activity: codesOf(activities), indicator: codesOf(indicators) };
    if (!isReportSection(section, codes)) throw Problem.refused({ code: 'unknown-section', path: 'section' });
    return section;
  }
}

function requireLanguage(language: string): Language {
  const known = languages.find((one) => one === language);
  if (!known)
    throw Problem.of('invalid-field', [{ path: 'language', code: 'invalid-field', message: languages.join(', ') }]);
  return known;
}
