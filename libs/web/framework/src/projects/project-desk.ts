import { inject, Injectable } from '@angular/core';
import { paths, type Project, type ProjectDraft } from '@mizan/contract';
import { decimalSeparator, LanguageStore } from '@mizan/web/platform';
import { EntryDesk } from '../entry/entry-desk';
import { KeptEntries } from '../entry/kept-entries';
import { differing, merged } from '../entry/merge-entries';
import { emptyProject, entryOf, type ProjectEntry } from './project-entry';

const fields = Object.keys(emptyProject) as (keyof ProjectEntry)[];

/** A project on the table, a new one or one that is there. */
@Injectable()
export class ProjectDesk extends EntryDesk<ProjectEntry, Project, ProjectDraft> {
  constructor() {
    const { locale } = inject(LanguageStore);
    super({
      blank: emptyProject,
      kept: new KeptEntries('mizan.project', () => localStorage, emptyProject, {
        partners: ['id', 'role', 'name', 'about'],
      }),
      differs: (one, other) => differing(fields, one, other).length > 0,
      reapplied: (base, mine, theirs) => merged(fields, base, mine, theirs),
      entryOf: (project) => entryOf(project, decimalSeparator(locale())),
      pathOf: (_, { code }) => paths.project(code.trim()),
      bodyOf: (draft) => draft,
    });
  }
}
