import { Component, computed, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { fundings, limits, logframeOrders, type Project } from '@mizan/contract';
import { languages, periodLengths, type Language } from '@mizan/domain';
import { LocalTextField, Wording, WordsPipe } from '@mizan/web/platform';
import { ConflictNotice } from '../../entry/conflict-notice';
import { ChoiceField, type Choice } from '../../entry/fields/choice-field';
import { DayField } from '../../entry/fields/day-field';
import { idOf } from '../../entry/fields/field-ids';
import { TextField } from '../../entry/fields/text-field';
import { FormBar } from '../../entry/form-bar';
import { formSaving } from '../../entry/form-saving';
import { ProjectDesk } from '../project-desk';
import { withLanguage } from '../project-entry';
import { ProjectText } from '../project-text';
import { PartnersSection } from './partners-section';
import { ProjectChecks } from './project-checks';

/** A project as a form; writes through the page's `ProjectDesk`. */
@Component({
  selector: 'mz-project-form',
  imports: [
    ChoiceField,
    ConflictNotice,
    DayField,
    FormBar,
    LocalTextField,
    PartnersSection,
    RouterLink,
    TextField,
    WordsPipe,
  ],
  providers: [ProjectChecks],
  templateUrl: './project-form.html',
  styleUrl: './project-form.scss',
  host: { '(document:keydown)': 'saving.shortcut($event)' },
})
export class ProjectForm {
  /** The project as it was just saved. */
  readonly saved = output<Project>();
  readonly cancelled = output();

  protected readonly desk = inject(ProjectDesk);
  protected readonly checks = inject(ProjectChecks);
  private readonly text = inject(ProjectText);
  private readonly wording = inject(Wording);

  protected readonly limits = limits;
  protected readonly idOf = idOf;
  protected readonly languages = languages;
  protected readonly timeZones = Intl.supportedValuesOf('timeZone');
  protected readonly saving = formSaving({
    desk: this.desk,
    attempt: this.checks.attempt,
    facts: () => this.checks.checked().draft,
    saved: (project: Project) => this.saved.emit(project),
  });
  protected readonly entry = this.desk.entry;
  protected readonly isNew = computed(() => this.desk.thing() === null);
  protected readonly rules = [
    { field: 'tolerance', ...wordsOf('tolerance') },
    { field: 'amber', ...wordsOf('amber') },
    { field: 'smallGroupLimit', ...wordsOf('small-group') },
    { field: 'evidenceQuota', ...wordsOf('quota') },
  ] as const;
  /** What the two thresholds come to, as they are typed; empty while they say nothing. */
  protected readonly paces = computed(() => {
    const { draft, problems } = this.checks.checked();
    const { tolerance = 0, amber = 0 } = draft;
    if (problems.some(({ field }) => field === 'tolerance' || field === 'amber')) return '';
    const share = (of: number): string => this.wording.share(of);
    return this.wording.words('framework.project.paces', {
      ahead: share(1 + tolerance),
      onTrack: share(1 - tolerance),
      atRisk: share(amber),
    });
  });
  protected readonly cuts = computed(() =>
    periodLengths.map((months) => ({
      value: String(months),
      label: this.wording.words(`framework.project.period.${months}`),
    })),
  );
  protected readonly fundings = computed(() => this.choicesOf('funding', fundings));
  protected readonly logframes = computed(() => this.choicesOf('logframe', logframeOrders));
  /** From what this form began with to what somebody else made of it. */
  protected readonly theirs = computed(() => {
    const theirs = this.desk.theirs();
    return theirs === null ? [] : this.text.changed(this.desk.base(), theirs);
  });

  protected writeRule(field: (typeof this.rules)[number]['field'], typed: string): void {
    this.desk.change({ [field]: typed });
  }

  private choicesOf(field: string, values: readonly string[]): Choice[] {
    return values.map((value) => ({ value, label: this.wording.words(`framework.project.${field}.${value}`) }));
  }

  protected chooseLanguage(language: Language, { target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    this.desk.change({ languages: withLanguage(this.entry().languages, language, target.checked) });
  }
}

function wordsOf(field: string): { label: string; about: string } {
  return { label: `framework.project.field.${field}`, about: `framework.project.about.${field}` };
}
