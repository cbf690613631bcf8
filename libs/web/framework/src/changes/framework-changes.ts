import { inject, Injectable } from '@angular/core';
import {
  paths,
  type Activity,
  type ActivityDraft,
  type Axis,
  type AxisDraft,
  type Indicator,
  type IndicatorDraft,
  type Project,
  type Result,
  type ResultDraft,
} from '@mizan/contract';
import { ApiWriter } from '@mizan/web/platform';

/** What a framework consists of, as far as it is written piece by piece. */
export type Kind = 'result' | 'activity' | 'axis' | 'indicator';

interface Drafts {
  result: ResultDraft;
  activity: ActivityDraft;
  axis: AxisDraft;
  indicator: IndicatorDraft;
}

interface Kept {
  result: Result;
  activity: Activity;
  axis: Axis;
  indicator: Indicator;
}

/** Writes pieces of a project's framework. Every call throws a `ProblemError` for what the API refuses. */
@Injectable({ providedIn: 'root' })
export class FrameworkChanges {
  private readonly api = inject(ApiWriter);

  /** `version` is the one that the person saw; null for something new. */
  async put<K extends Kind>(
    kind: K,
    project: string,
    code: string,
    draft: Drafts[K],
    version: number | null,
  ): Promise<Kept[K]> {
    const { body } = await this.api.put<Kept[K]>(paths[kind](project, code), draft, { ifMatch: etagOf(version) });
    return body;
  }

  async retire(kind: Exclude<Kind, 'axis'>, project: string, code: string, reason?: string): Promise<void> {
    await this.api.post(`${paths[kind](project, code)}/retire`, reason === undefined ? {} : { reason });
  }

  async restore(kind: Exclude<Kind, 'axis'>, project: string, code: string): Promise<void> {
    await this.api.post(`${paths[kind](project, code)}/restore`);
  }

  async confirm(kind: 'result' | 'indicator', project: string, code: string): Promise<void> {
    await this.api.post(`${paths[kind](project, code)}/confirm`);
  }

  /** The start of the project, as the person saw it. */
  async confirmStart({ code, version }: Pick<Project, 'code' | 'version'>): Promise<void> {
    await this.api.post(`${paths.project(code)}/confirm`, {}, { ifMatch: etagOf(version) });
  }

  /** Only what nothing hangs on. */
  async remove(kind: Kind, project: string, code: string, version: number): Promise<void> {
    await this.api.delete(paths[kind](project, code), { ifMatch: etagOf(version) });
  }
}

function etagOf(version: number | null): string | null {
  return version === null ? null : `"${version}"`;
}
