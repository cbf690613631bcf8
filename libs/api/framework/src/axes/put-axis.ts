import { isDeepStrictEqual } from 'node:util';
import type { ProjectSetting } from '@mizan/api/database';
import { Problem, recordAudit, requireVersion } from '@mizan/api/platform';
import type { Axis, AxisCategory, AxisDraft } from '@mizan/contract';
import { refuseAxis, unknownCategory } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { inTurn, required, type Put, type PutAnswer } from '../changes/change';
import { requireCode } from '../changes/framework-code';
import { writtenIn } from '../changes/written';
import { axisOf } from './axis-of';
import { findAxis, holdIndicatorsOf, insertAxis, readUsed, updateAxis, type AxisWithId } from './axes.sql';

type AxisState = Pick<Axis, 'label' | 'categories'>;

/** Creates an axis or changes it; a category that values use stays. The same draft again changes nothing. */
@Injectable()
export class PutAxis {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  run(put: Put<AxisDraft>): Promise<PutAnswer<Axis>> {
    requireCode(put.code);
    return inTurn(this.db, put.project, async (em, project) => {
      const before = await findAxis(em, project.id, put.code);
      return before
        ? { piece: await this.changeIfDifferent(em, project, put, before), created: false }
        : { piece: await this.create(em, project, put), created: true };
    });
  }

  private async create(em: EntityManager, project: ProjectSetting, put: Put<AxisDraft>): Promise<Axis> {
    if (put.ifMatch !== undefined) throw Problem.of('stale');
    refuse(put.draft, []);
    await insertAxis(em, project.id, { code: put.code, ...stateAfter(put.draft, null) });
    return recorded(em, project, put, 'axis.created', null);
  }

  private async changeIfDifferent(
    em: EntityManager,
    project: ProjectSetting,
    put: Put<AxisDraft>,
    before: AxisWithId,
  ): Promise<Axis> {
    const after = stateAfter(put.draft, before);
    const { label, categories } = before;
    if (isDeepStrictEqual(after, { label, categories })) return axisOf(before);
    requireVersion(put.ifMatch, before.version);
    const kept = after.categories.map(({ code }) => code);
    const lost = categories.map(({ code }) => code).filter((code) => !kept.includes(code));
    if (lost.length > 0) await holdIndicatorsOf(em, before.id);
    refuse(put.draft, await readUsed(em, project.id, put.code, lost));
    await updateAxis(em, before, after);
    return recorded(em, project, put, 'axis.changed', before);
  }
}

/** What the axis becomes: `unknown` last, with the name it had where the draft leaves it out. */
function stateAfter({ label, categories }: AxisDraft, before: AxisState | null): AxisState {
  const written = categories.map(({ code, label: name }) => ({ code, label: writtenIn(name) }));
  const isUnknown = ({ code }: AxisCategory) => code === unknownCategory;
  const unknown = written.find(isUnknown) ?? before?.categories.find(isUnknown) ?? nameless;
  return { label: writtenIn(label), categories: [...written.filter((one) => !isUnknown(one)), unknown] };
}

/** What is not known, as long as nobody gave it another name. */
const nameless: AxisCategory = {
  code: unknownCategory,
  label: { fr: 'Non précisé', ar: 'غير محدد', en: 'Not specified' },
};

function refuse(draft: AxisDraft, used: string[]): void {
  const refusal = refuseAxis(draft, used);
  if (refusal) throw Problem.refused(refusal);
}

async function recorded(
  em: EntityManager,
  project: ProjectSetting,
  { code, asker }: Put<AxisDraft>,
  did: string,
  before: AxisWithId | null,
): Promise<Axis> {
  const after = axisOf(required(await findAxis(em, project.id, code)));
  const detail = { before: before && axisOf(before), after };
  await recordAudit(em, { personId: asker.id, did, to: `axis:${project.code}/${code}`, detail });
  return after;
}
