import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { limits } from '@mizan/contract';
import { Wording, WordsPipe } from '@mizan/web/platform';
import { RowButtons } from '../../entry/row-buttons';
import { SheetDesk } from '../sheet-desk';
import { SheetChecks } from './sheet-checks';

/** The axes by which its values are broken down, in the order in which a form asks for them. */
@Component({
  selector: 'mz-axes-section',
  imports: [MatButton, RouterLink, RowButtons, WordsPipe],
  template: `
    <h2 id="sheet-part-axes">{{ 'framework.sheet.part.axes' | words }}</h2>
    <p class="about">{{ 'framework.sheet.axes.about' | words }}</p>
    @if (chosen().length > 0) {
      <ol>
        @for (axis of chosen(); track axis.code) {
          <li>
            <div class="name">
              <strong>{{ axis.label }}</strong>
              <span class="about">{{ axis.categories }}</span>
            </div>
            <mz-row-buttons
              [name]="axis.label"
              [alone]="chosen().length === 1"
              [first]="$first"
              [last]="$last"
              (moved)="move($index, $event)"
              (removed)="remove(axis.code)"
            />
          </li>
        }
      </ol>
    } @else {
      <p class="about">{{ 'framework.sheet.axes.none' | words }}</p>
    }
    @if (checks.errorOf('disaggregation'); as error) {
      <p class="error">{{ error }}</p>
    }
    <div
      class="others"
      role="group"
      id="sheet-disaggregation"
      tabindex="-1"
      [attr.aria-label]="'framework.sheet.axes.add' | words"
    >
      @for (axis of others(); track axis.code) {
        <button matButton="outlined" type="button" [disabled]="isFull()" (click)="add(axis.code)">
          {{ 'framework.sheet.axes.add-which' | words: { axis: axis.label } }}
        </button>
      }
      <a matButton [routerLink]="['/', project(), 'framework', 'axes']">{{ 'framework.sheet.axes.keep' | words }}</a>
    </div>
    @if (isFull()) {
      <p class="about">{{ 'framework.sheet.axes.full' | words: { count: limits.axesPerIndicator } }}</p>
    }
    @if (addsLater()) {
      <p class="about" role="status">{{ 'framework.sheet.axes.later' | words }}</p>
    }
  `,
  styles: `
    @use '../../entry/section';

    :host {
      @include section.section;
      gap: var(--mizan-space-3);
    }
    .about {
      @include section.about;
    }
    .error {
      @include section.error;
    }
    ol {
      @include section.plain-list;
      gap: 0;
      border: 1px solid var(--mizan-line);
      border-radius: var(--mizan-radius-small);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--mizan-space-2);
      padding: var(--mizan-space-2) var(--mizan-space-3);
    }
    li + li {
      border-block-start: 1px solid var(--mizan-line);
    }
    .name {
      display: grid;
      flex: 1 1 12rem;
    }
    @media (max-width: 30rem) {
      .name {
        flex-basis: 100%;
      }
    }
    .others {
      display: flex;
      flex-wrap: wrap;
      gap: var(--mizan-space-2);
    }
  `,
})
export class AxesSection {
  private readonly desk = inject(SheetDesk);
  private readonly wording = inject(Wording);
  protected readonly checks = inject(SheetChecks);
  protected readonly limits = limits;
  protected readonly project = this.desk.project;

  private readonly axes = computed(() =>
    this.checks.setting().framework.axes.map(({ code, label, categories }) => ({
      code,
      label: this.wording.text(label),
      categories: this.wording.items(categories.map((category) => this.wording.text(category.label))),
    })),
  );
  private readonly codes = computed(() => this.desk.entry().disaggregation);
  protected readonly chosen = computed(() =>
    this.codes().map((code) => this.axes().find((axis) => axis.code === code) ?? { code, label: code, categories: '' }),
  );
  protected readonly others = computed(() => this.axes().filter(({ code }) => !this.codes().includes(code)));
  protected readonly isFull = computed(() => this.codes().length >= limits.axesPerIndicator);
  /** An axis that comes after values is where people fear for those. */
  protected readonly addsLater = computed(() => {
    const { before, hasValues } = this.checks.setting();
    return hasValues && before !== null && this.codes().some((code) => !before.disaggregation.includes(code));
  });

  protected add(code: string): void {
    this.desk.change({ disaggregation: [...this.codes(), code] });
  }

  protected remove(code: string): void {
    this.desk.change({ disaggregation: this.codes().filter((other) => other !== code) });
  }

  protected move(at: number, by: -1 | 1): void {
    const code = this.codes()[at];
    if (code === undefined) return;
    const others = this.codes().toSpliced(at, 1);
    this.desk.change({ disaggregation: others.toSpliced(at + by, 0, code) });
  }
}
