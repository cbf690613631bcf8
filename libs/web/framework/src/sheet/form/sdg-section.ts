import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { limits, paths, type SdgReference } from '@mizan/contract';
import { goalOf, sdgRelevances, type SdgRelevance } from '@mizan/domain';
import { LanguageStore, readApi, Wording, WordsPipe } from '@mizan/web/platform';
import { ChoiceField } from '../../entry/fields/choice-field';
import { TextField } from '../../entry/fields/text-field';
import { SheetDesk } from '../sheet-desk';
import { SheetText } from '../sheet-text';
import { findTargets, type SdgChoice } from './find-targets';
import { SheetChecks } from './sheet-checks';

/** The SDG targets that the indicator contributes to, found by code or by words. */
@Component({
  selector: 'mz-sdg-section',
  imports: [ChoiceField, MatButton, TextField, WordsPipe],
  templateUrl: './sdg-section.html',
  styleUrl: './sdg-section.scss',
})
export class SdgSection {
  private readonly desk = inject(SheetDesk);
  private readonly wording = inject(Wording);
  private readonly languages = inject(LanguageStore);
  private readonly text = inject(SheetText);
  protected readonly checks = inject(SheetChecks);
  protected readonly limits = limits;
  protected readonly reference = readApi<SdgReference>(() => paths.sdg());

  protected readonly sought = signal('');
  private readonly targets = computed<SdgChoice[]>(() =>
    (this.reference.value()?.goals ?? []).flatMap(({ number, label, colour, targets }) =>
      targets.map((target) => ({
        code: target.code,
        label: target.label[this.languages.language()],
        goal: `${number} ${label[this.languages.language()]}`,
        colour,
      })),
    ),
  );
  protected readonly links = computed(() =>
    this.desk.entry().sdgLinks.map(({ target, relevance }) => {
      const goal = this.reference.value()?.goals.find(({ number }) => number === goalOf(target));
      const label = this.targets().find(({ code }) => code === target)?.label ?? '';
      return { target, relevance, label, colour: goal?.colour ?? null };
    }),
  );
  protected readonly found = computed(() => {
    const linked = this.desk.entry().sdgLinks.map(({ target }) => target);
    return findTargets(this.sought(), this.targets()).filter(({ code }) => !linked.includes(code));
  });
  protected readonly told = computed(() => {
    if (this.sought().trim() === '') return '';
    if (this.reference.problem() !== null) return this.wording.words('framework.sheet.sdg.unread');
    return this.wording.plural('framework.sheet.sdg.found', this.found().length);
  });
  protected readonly relevances = computed(() =>
    sdgRelevances.map((value) => ({ value, label: this.text.relevance(value) })),
  );
  protected readonly isFull = computed(() => this.desk.entry().sdgLinks.length >= limits.sdgTargets);

  protected add(target: string): void {
    const { sdgLinks } = this.desk.entry();
    this.desk.change({
      sdgLinks: [...sdgLinks, { target, relevance: sdgLinks.length === 0 ? 'primary' : 'secondary' }],
    });
    this.sought.set('');
    document.getElementById('sheet-sdgLinks')?.focus();
  }

  protected addFirst(event: Event): void {
    event.preventDefault();
    const [first] = this.found();
    if (first !== undefined && !this.isFull()) this.add(first.code);
  }

  protected remove(target: string): void {
    this.desk.change({ sdgLinks: this.desk.entry().sdgLinks.filter((link) => link.target !== target) });
    document.getElementById('sheet-sdgLinks')?.focus();
  }

  protected choose(target: string, relevance: string): void {
    this.desk.change({
      sdgLinks: this.desk
        .entry()
        .sdgLinks.map((link) => (link.target === target ? { target, relevance: relevance as SdgRelevance } : link)),
    });
  }
}
