import { Component, computed, input } from '@angular/core';
import { endingOf, evidenceKinds, type EvidenceKind } from '@mizan/domain';

type Look = 'page' | 'picture' | 'text' | 'sheet' | 'slides';

const looks: Readonly<Record<EvidenceKind, Look>> = {
  pdf: 'page',
  png: 'picture',
  jpeg: 'picture',
  gif: 'picture',
  webp: 'picture',
  docx: 'text',
  odt: 'text',
  txt: 'text',
  xlsx: 'sheet',
  ods: 'sheet',
  csv: 'sheet',
  pptx: 'slides',
  odp: 'slides',
};

/** What kind of file it is, by the ending of its name; for the eye alone, since the name stands beside it. */
@Component({
  selector: 'mz-kind-mark',
  template: `
    <svg viewBox="0 0 24 24" aria-hidden="true">
      @switch (look()) {
        @case ('picture') {
          <path d="M3.5 4.5h17v15h-17zM3.5 16l4.5-5 4 4.5 3-3 5.5 5" />
          <circle cx="15.5" cy="8.5" r="1.5" />
        }
        @case ('sheet') {
          <path d="M3.5 4.5h17v15h-17zM3.5 9.5h17M3.5 14.5h17M9.5 4.5v15M15 9.5v10" />
        }
        @case ('slides') {
          <path d="M3 4.5h18M4.5 4.5v11h15v-11M12 15.5V18M8.5 20.5 12 18l3.5 2.5M9 12V9.5M12 12V7.5M15 12v-2" />
        }
        @case ('text') {
          <path d="M5.5 2.5H14l4.5 4.5v14.5h-13zM14 2.5V7h4.5M8.5 11h7M8.5 14.5h7M8.5 18h4" />
        }
        @default {
          <path d="M5.5 2.5H14l4.5 4.5v14.5h-13zM14 2.5V7h4.5M8.5 11.5h7v6.5h-7z" />
        }
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      color: var(--mizan-ink-soft);
    }
    svg {
      inline-size: 1.5rem;
      block-size: 1.5rem;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-linejoin: round;
      stroke-linecap: round;
    }
  `,
})
export class KindMark {
  readonly fileName = input.required<string>();

  protected readonly look = computed<Look>(() => {
    const ending = endingOf(this.fileName());
    const kinds = Object.keys(evidenceKinds) as EvidenceKind[];
    const kind = kinds.find((one) => evidenceKinds[one].endings.some((allowed) => allowed === ending));
    return kind === undefined ? 'page' : looks[kind];
  });
}
