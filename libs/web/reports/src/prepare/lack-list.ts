import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Language, LocalText, ReportLack, ReportSection } from '@mizan/domain';
import { SessionStore, Wording, WordsPipe } from '@mizan/web/platform';
import { groupsOf, type LackGroup, type LackLine } from './lack-groups';

/** A text to go to, in the language in which it is missing; null where any will do. */
export interface AskedText {
  section: ReportSection;
  language: Language | null;
}

/** What the report still lacks, by kind, each with a way to where it is mended. */
@Component({
  selector: 'mz-lack-list',
  imports: [RouterLink, WordsPipe],
  template: `
    @for (group of groups(); track group.kind) {
      <details>
        <summary>
          <span class="count">{{ number(group.lines.length) }}</span>
          {{ title(group) }}
        </summary>
        <ul>
          @for (line of group.lines; track line.key) {
            <li>
              @if (line.indicator; as code) {
                <a [routerLink]="linkOf(group, code)">
                  <span class="code">{{ code }}</span> {{ nameOf(line) }}
                </a>
              } @else {
                <button type="button" (click)="go(line)">{{ nameOf(line) }}</button>
              }
              @if (detail(group, line); as detail) {
                <span class="about">{{ detail }}</span>
              }
            </li>
          }
        </ul>
      </details>
    } @empty {
      <p class="none">{{ 'reports.prepare.nothing-missing' | words }}</p>
    }
  `,
  styleUrl: './lack-list.scss',
})
export class LackList {
  readonly project = input.required<string>();
  readonly lacks = input.required<readonly ReportLack[]>();
  /** Of indicators, results and activities by section. */
  readonly titles = input.required<ReadonlyMap<string, LocalText>>();
  readonly asked = output<AskedText>();

  private readonly wording = inject(Wording);
  private readonly session = inject(SessionStore);

  protected readonly groups = computed(() => groupsOf(this.lacks()));

  protected number(count: number): string {
    return this.wording.number(count);
  }

  protected title({ kind, lines }: LackGroup): string {
    return this.wording.plural(`reports.lack.${kind}`, lines.length);
  }

  protected nameOf({ indicator, section }: LackLine): string {
    if (indicator !== null) return this.wording.text(this.titles().get(`indicator:${indicator}`));
    const title = this.titles().get(section ?? '');
    if (title === undefined) return this.wording.words(`reports.section.${section}.name`);
    return `${section?.split(':')[1] ?? ''} ${this.wording.text(title)}`;
  }

  protected detail({ kind }: LackGroup, { count, languages }: LackLine): string {
    if (kind === 'not-approved' || kind === 'no-evidence') return this.wording.plural('reports.lack-values', count);
    return this.wording.items(languages.map((language) => this.wording.words(`language.${language}`)));
  }

  protected linkOf({ kind }: LackGroup, code: string): string[] {
    const page = ['/', this.project(), 'indicators', code];
    return kind === 'no-value' && this.session.can('log-value') ? [...page, 'log'] : page;
  }

  protected go({ section, languages }: LackLine): void {
    if (section !== null) this.asked.emit({ section, language: languages[0] ?? null });
  }
}
