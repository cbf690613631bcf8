import { Component, input } from '@angular/core';
import { WordsPipe } from '@mizan/web/platform';

/** A line that differs between what was and what is. */
export interface ChangedLine {
  name: string;
  before: string;
  after: string;
}

/** What changed, line by line: as it was, then as it is. */
@Component({
  selector: 'mz-changed-lines',
  imports: [WordsPipe],
  template: `
    <dl>
      @for (line of lines(); track line.name) {
        <div>
          <dt>{{ line.name }}</dt>
          <dd class="before">
            <span class="mz-aside">{{ 'framework.sheet.was' | words }}</span><bdi>{{ line.before }}</bdi>
          </dd>
          <dd class="after">
            <span class="mz-aside">{{ 'framework.sheet.is' | words }}</span><bdi>{{ line.after }}</bdi>
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--mizan-space-3);
      margin: 0;
    }
    dl > div {
      display: grid;
      grid-template-columns: minmax(0, 11rem) minmax(0, 1fr) minmax(0, 1fr);
      gap: var(--mizan-space-1) var(--mizan-space-4);
    }
    dt {
      color: var(--mizan-ink-soft);
      font-size: var(--mizan-text-small);
    }
    dd {
      margin: 0;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .before {
      color: var(--mizan-ink-soft);
      text-decoration: line-through;
      text-decoration-thickness: 1px;
    }
    .after {
      font-weight: 500;
    }
    .after::before {
      content: '→ ';
      font-weight: 400;
    }
    :host-context([dir='rtl']) .after::before {
      content: '← ';
    }
    @media (max-width: 40rem) {
      dl > div {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class ChangedLines {
  readonly lines = input.required<readonly ChangedLine[]>();
}
