import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { paths, type Page, type PreparationSummary } from '@mizan/contract';
import { LocalTextView, ProblemText, readApi, Wording, WordsPipe } from '@mizan/web/platform';
import { ReportWording } from '../report-wording';

/** The reports being prepared, those worked on last first; nothing where there is none. */
@Component({
  selector: 'mz-preparations-list',
  imports: [LocalTextView, RouterLink, WordsPipe],
  template: `
    @if (lines().length > 0) {
      <h2 id="preparations">{{ 'reports.prepare.list' | words }}</h2>
      <ul aria-labelledby="preparations">
        @for (line of lines(); track line.id) {
          <li>
            <a [routerLink]="['/', project(), 'reports', 'prepare', line.id]"><mz-local-text [text]="line.title" /></a>
            <span class="about">{{ line.span }}</span>
            <span class="about">{{ line.changed }}</span>
          </li>
        }
      </ul>
    } @else if (failure(); as sentence) {
      <p class="about" role="status">{{ sentence }}</p>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--mizan-space-2);
      margin: var(--mizan-space-2) 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: var(--mizan-space-1) var(--mizan-space-4);
      padding: var(--mizan-space-3) var(--mizan-space-4);
      border: 1px dashed var(--mizan-line-strong);
      border-radius: var(--mizan-radius);
    }
    a {
      font-weight: 500;
    }
    .about {
      color: var(--mizan-ink-soft);
      font-size: var(--mizan-text-small);
    }
  `,
})
export class PreparationsList {
  readonly project = input.required<string>();

  private readonly wording = inject(Wording);
  private readonly texts = inject(ReportWording);
  private readonly problems = inject(ProblemText);
  private readonly read = readApi<Page<PreparationSummary>>(() => paths.preparations(this.project()));

  protected readonly failure = computed(() => {
    const problem = this.read.problem();
    return problem === null ? '' : this.problems.sentence(problem);
  });
  protected readonly lines = computed(() =>
    (this.read.value()?.items ?? []).map(({ id, title, from, to, changedAt }) => ({
      ...{ id, title },
      span: this.texts.span({ from, to }),
      changed: this.wording.words('reports.prepare.changed', { at: this.wording.instant(changedAt) }),
    })),
  );
}
