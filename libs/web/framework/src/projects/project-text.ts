import { inject, Injectable } from '@angular/core';
import type { LocalText } from '@mizan/domain';
import { Wording } from '@mizan/web/platform';
import type { ChangedLine } from '../entry/changed-lines';
import type { ProjectEntry } from './project-entry';

/** What a project says of itself, in the words of the page's language. Reads signals, so computeds follow the language. */
@Injectable({ providedIn: 'root' })
export class ProjectText {
  private readonly wording = inject(Wording);

  /** Every line that differs between two versions. */
  changed(before: ProjectEntry, after: ProjectEntry): ChangedLine[] {
    const then = new Map(this.lines(before));
    return this.lines(after)
      .filter(([name, text]) => then.get(name) !== text)
      .map(([name, text]) => ({ name, before: marked(then.get(name)), after: marked(text) }));
  }

  /** The word for what a partner is; one of the project's own as it was written. */
  role(role: string): string {
    return this.wording.words(`framework.project.role.${role}`) || role;
  }

  private lines(entry: ProjectEntry): [name: string, text: string][] {
    const partners = entry.partners.flatMap(({ role, name, about }) => [this.role(role), prose(name), prose(about)]);
    const languages = entry.languages.map((language) => this.wording.words(`language.${language}`));
    return [
      this.line('title', prose(entry.title)),
      this.line('context', prose(entry.context)),
      this.line('starts', this.wording.day(entry.startsOn)),
      this.line('ends', this.wording.day(entry.endsOn)),
      this.line('time-zone', entry.timeZone),
      this.line('languages', this.wording.items(languages)),
      this.line('partners', partners.filter((text) => text !== '').join('\n')),
      this.line('tolerance', `${entry.tolerance} %`),
      this.line('amber', `${entry.amber} %`),
      this.line('small-group', entry.smallGroupLimit),
      this.line('quota', this.wording.words('framework.project.gigabytes', { count: entry.evidenceQuota })),
      this.line('funding', this.wording.words(`framework.project.funding.${entry.funding}`)),
      this.line('logframe', this.wording.words(`framework.project.logframe.${entry.logframe}`)),
    ];
  }

  private line(field: string, text: string): [string, string] {
    return [this.wording.words(`framework.project.field.${field}`), text];
  }
}

/** In every language in which it is written: a change in one is a change. */
function prose(text: LocalText): string {
  return Object.values(text).join('\n');
}

function marked(text = ''): string {
  return text === '' ? '—' : text;
}
