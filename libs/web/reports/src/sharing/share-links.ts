import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Day } from '@mizan/domain';
import { limits, paths, type Page, type ReportSummary, type ShareLink } from '@mizan/contract';
import { PluralPipe, ProblemText, readApi, Wording, WordsPipe } from '@mizan/web/platform';
import { ErrorState, LoadingSkeleton } from '@mizan/web/ui';
import { ShareLinkEntry } from './share-link-entry';
import { ShareLinkForm } from './share-link-form';

/** The links by which people without an account read reports: who has one, how it is used, and its end. */
@Component({
  selector: 'mz-share-links',
  imports: [ErrorState, LoadingSkeleton, MatButton, PluralPipe, ShareLinkEntry, ShareLinkForm, WordsPipe],
  templateUrl: './share-links.html',
  styleUrl: './share-links.scss',
})
export class ShareLinks {
  readonly project = input.required<string>();
  readonly reports = input.required<readonly ReportSummary[]>();
  /** Today where the project is. */
  readonly today = input.required<Day>();

  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);

  protected readonly read = readApi<Page<ShareLink>>(
    () => `${paths.shareLinks(this.project())}?limit=${limits.pageSize}`,
  );
  protected readonly isMaking = signal(false);
  protected readonly links = computed(() => {
    const links = this.read.value()?.items;
    if (links === undefined) return null;
    const isOpen = ({ state }: ShareLink): boolean => state === 'open';
    return { open: links.filter(isOpen), ended: links.filter((link) => !isOpen(link)) };
  });
  protected readonly failure = computed(() => {
    const problem = this.read.problem();
    return problem === null ? '' : this.problems.sentence(problem);
  });
  protected readonly loading = computed(() => this.wording.words('reports.share.loading'));
}
