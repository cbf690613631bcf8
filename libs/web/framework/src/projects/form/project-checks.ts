import { computed, inject, Injectable } from '@angular/core';
import { limits } from '@mizan/contract';
import { Wording } from '@mizan/web/platform';
import { formChecks } from '../../entry/form-checks';
import { checkProject, fieldOf } from '../check-project';
import { ProjectDesk } from '../project-desk';
import { giga } from '../project-entry';

const most = { group: limits.smallGroup, quota: limits.evidenceQuotaBytes / giga };

/** What stands against the project on the table, field by field. Provided by the form. */
@Injectable()
export class ProjectChecks {
  private readonly desk = inject(ProjectDesk);
  private readonly wording = inject(Wording);

  readonly checked = computed(() => checkProject(this.desk.entry(), this.desk.thing()));
  private readonly said = formChecks({
    problems: () => this.checked().problems,
    refused: this.desk.refused,
    fieldOf: (path) => fieldOf(path, this.desk.entry()),
    wordsOf: (lack) => this.wording.words(`framework.project.lack.${lack}`, most),
  });
  readonly summary = this.said.summary;
  readonly errorOf = this.said.errorOf;
  readonly leave = this.said.leave;
  readonly attempt = this.said.attempt;
}
