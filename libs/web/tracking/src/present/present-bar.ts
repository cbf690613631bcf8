import { DOCUMENT } from '@angular/common';
import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { LanguageStore, Wording, WordsPipe } from '@mizan/web/platform';
import { HowAddress } from '../how/how-address';
import { after, placeOf, sections, stepOf, type Section, type Step } from './sections';

/** Where a key belongs to what has the focus. */
const ownKeys = 'input, select, textarea, [role=application], [data-scrolls], dialog, [contenteditable]';

/**
 * Leads a meeting through the sections of a page by keyboard or by its buttons. As long as it stands, the page has no
 * navigation and larger type (`mz-presenting`, in the global styles).
 */
@Component({
  selector: 'mz-present-bar',
  imports: [WordsPipe],
  templateUrl: './present-bar.html',
  styleUrl: './present-bar.scss',
  host: {
    '(document:keydown)': 'press($event)',
    '(document:fullscreenchange)': 'isFull.set(!!document.fullscreenElement)',
    role: 'region',
    '[attr.aria-label]': "wording.words('tracking.present.title')",
  },
})
export class PresentBar {
  readonly section = input.required<Section>();

  private readonly router = inject(Router);
  private readonly languages = inject(LanguageStore);
  private readonly how = inject(HowAddress);
  protected readonly wording = inject(Wording);
  protected readonly document = inject(DOCUMENT);

  protected readonly isFull = signal(false);
  // Absent on a telephone, and where the page is framed.
  protected readonly canFill = this.document.fullscreenEnabled;
  protected readonly where = computed(() =>
    this.wording.words('tracking.present.where', {
      at: this.wording.number(sections.indexOf(this.section()) + 1),
      all: this.wording.number(sections.length),
      name: this.wording.words(`tracking.present.section.${this.section()}`),
    }),
  );
  protected readonly isFirst = computed(() => this.section() === sections[0]);
  protected readonly isLast = computed(() => this.section() === sections.at(-1));

  constructor() {
    const root = this.document.documentElement;
    root.classList.add('mz-presenting');
    inject(DestroyRef).onDestroy(() => {
      root.classList.remove('mz-presenting');
      if (this.isFull()) void this.document.exitFullscreen();
    });
  }

  protected press(event: KeyboardEvent): void {
    const { key, target, defaultPrevented, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (defaultPrevented || altKey || ctrlKey || metaKey || shiftKey || this.how.asked() !== null) return;
    if (key !== 'Escape' && target instanceof Element && target.closest(ownKeys) !== null) return;
    const { scrollTop, scrollHeight, clientHeight } = this.document.documentElement;
    const room = { above: scrollTop > 1, below: scrollTop + clientHeight < scrollHeight - 1 };
    const step = stepOf(key, this.languages.direction(), room);
    if (step === null) return;
    event.preventDefault();
    this.go(step);
  }

  /** Turning is no step of the browser's history: going back leaves the presentation. */
  protected go(step: Step): void {
    const to = after(this.section(), step);
    if (to === this.section()) return;
    void this.router.navigate([], {
      queryParams: { present: to === null ? null : placeOf(to) },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected fill(): void {
    // Where the browser refuses, the presentation goes on in its window.
    const change = this.isFull() ? this.document.exitFullscreen() : this.document.documentElement.requestFullscreen();
    change.catch(() => undefined);
  }
}
