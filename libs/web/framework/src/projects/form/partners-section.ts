import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { limits } from '@mizan/contract';
import { LocalTextField, Wording, WordsPipe } from '@mizan/web/platform';
import { ChoiceField } from '../../entry/fields/choice-field';
import { idOf } from '../../entry/fields/field-ids';
import { TextField } from '../../entry/fields/text-field';
import { RowButtons } from '../../entry/row-buttons';
import { rowChanges } from '../../entry/row-changes';
import { ProjectDesk } from '../project-desk';
import { partnerRoles, type PartnerRow } from '../project-entry';
import { ProjectText } from '../project-text';
import { ProjectChecks } from './project-checks';

/** Who carries the project and who pays for it, in the order in which reports name them. */
@Component({
  selector: 'mz-partners-section',
  imports: [ChoiceField, LocalTextField, MatButton, RowButtons, TextField, WordsPipe],
  templateUrl: './partners-section.html',
  styleUrl: './partners-section.scss',
})
export class PartnersSection {
  private readonly desk = inject(ProjectDesk);
  private readonly text = inject(ProjectText);
  private readonly wording = inject(Wording);
  protected readonly checks = inject(ProjectChecks);
  protected readonly limits = limits;
  protected readonly idOf = idOf;

  protected readonly rows = computed(() => this.desk.entry().partners);
  protected readonly changes = rowChanges<PartnerRow>(
    this.rows,
    (partners) => this.desk.change({ partners }),
    ({ id }) => idOf(`partners.${id}.kind`),
  );
  protected readonly roles = computed(() => [
    ...partnerRoles.map((role) => ({ value: role, label: this.text.role(role) })),
    { value: '', label: this.wording.words('framework.project.role.own') },
  ]);

  /** Empty for a word of the project's own. */
  protected known({ role }: PartnerRow): string {
    return partnerRoles.find((known) => known === role) ?? '';
  }

  protected nameOf({ name }: PartnerRow): string {
    return this.wording.text(name) || '—';
  }

  protected change(row: PartnerRow, part: Partial<PartnerRow>): void {
    this.desk.change({ partners: this.rows().map((other) => (other.id === row.id ? { ...other, ...part } : other)) });
  }

  protected add(): void {
    const role = this.rows().length === 0 ? 'main' : 'partner';
    this.changes.add({ id: crypto.randomUUID(), role, name: {}, about: {} });
  }

  protected move(at: number, by: 1 | -1): void {
    const rows = [...this.rows()];
    const [row] = rows.splice(at, 1);
    if (row !== undefined) this.desk.change({ partners: rows.toSpliced(at + by, 0, row) });
  }
}
