import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ReportFile } from '@mizan/contract';
import type { Language } from '@mizan/domain';
import { Wording, WordsPipe } from '@mizan/web/platform';
import { ProgressBar } from '@mizan/web/ui';
import { packageMaking } from './package-making';

/** More values than that take longer to write than a reader waits for without being told how far it is. */
export const manyValues = 50_000;

/**
 * A document of very many values in a language: made in the background first, which a bar follows, then a link as of the
 * others.
 */
@Component({
  selector: 'mz-large-document',
  imports: [MatButton, NgTemplateOutlet, ProgressBar, WordsPipe],
  template: `
    @switch (making.made()?.state) {
      @case ('ready') {
        <a download [href]="address()" [attr.aria-label]="label()"><ng-container [ngTemplateOutlet]="name" /></a>
      }
      @case ('failed') {
        <button matButton="outlined" type="button" (click)="make()">
          {{ 'reports.package.again' | words }} <ng-container [ngTemplateOutlet]="name" />
        </button>
      }
      @case (undefined) {
        <button matButton="outlined" type="button" [disabled]="making.isAsking()" (click)="make()">
          {{ 'reports.large.make' | words }} <ng-container [ngTemplateOutlet]="name" />
        </button>
      }
      @default {
        <span><ng-container [ngTemplateOutlet]="name" /></span>
        <mz-progress-bar [share]="making.made()?.share ?? 0" [label]="told()" />
      }
    }
    <ng-template #name><ng-content /></ng-template>
    <p role="status">{{ told() }}</p>
    <p class="error" role="alert">{{ making.refusal() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: var(--mizan-space-1);
    }
    mz-progress-bar {
      inline-size: 100%;
    }
    p {
      color: var(--mizan-ink-soft);
      font-size: var(--mizan-text-small);
    }
    p:empty {
      display: none;
    }
    .error {
      color: var(--mizan-tone-bad);
    }
  `,
})
export class LargeDocument {
  /** Where it is asked for: packages of the report. */
  readonly packages = input.required<string>();
  readonly file = input.required<ReportFile>();
  readonly language = input.required<Language>();
  /** Where it is downloaded once it is made. */
  readonly address = input.required<string>();
  /** What the link is called for who can't see it. */
  readonly label = input.required<string>();
  /** How many values it holds. */
  readonly values = input.required<number>();

  private readonly wording = inject(Wording);
  protected readonly making = packageMaking(this.packages);
  protected readonly told = computed(() => {
    const made = this.making.made();
    return made === null
      ? this.wording.words('reports.large.about', { values: this.wording.number(this.values()) })
      : this.wording.words(`reports.large.${made.state}`, { share: this.wording.share(made.share) });
  });

  protected make(): Promise<void> {
    return this.making.ask({ files: [this.file()], languages: [this.language()] });
  }
}
