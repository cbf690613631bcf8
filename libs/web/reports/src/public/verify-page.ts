import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';
import { paths, sha256Shape, type VerifiedReport } from '@mizan/contract';
import {
  ApiWriter,
  InstantPipe,
  LocalTextPipe,
  LocalTextView,
  ProblemError,
  ProblemText,
  readApi,
  Wording,
  WordsPipe,
} from '@mizan/web/platform';
import { ErrorState, LoadingSkeleton } from '@mizan/web/ui';
import { ReportWording } from '../report-wording';
import { AboutFingerprints } from './about-fingerprints';

/** Whether a document belongs to a frozen report: by the hash it shows, or by the file, which never leaves the device. */
@Component({
  selector: 'mz-verify-page',
  imports: [
    AboutFingerprints,
    ErrorState,
    InstantPipe,
    LoadingSkeleton,
    LocalTextPipe,
    LocalTextView,
    MatButton,
    MatFormField,
    MatInput,
    MatLabel,
    RouterLink,
    WordsPipe,
  ],
  templateUrl: './verify-page.html',
  styleUrl: './public-page.scss',
})
export class VerifyPage {
  /** From the route; undefined where nothing is asked yet. */
  readonly sha256 = input<string>();

  private readonly api = inject(ApiWriter);
  private readonly router = inject(Router);
  private readonly wording = inject(Wording);
  private readonly texts = inject(ReportWording);
  private readonly problems = inject(ProblemText);

  private readonly asked = computed(() => {
    const asked = this.sha256()?.trim() ?? '';
    return sha256Shape.test(asked) ? asked.toLowerCase() : undefined;
  });
  protected readonly read = readApi<VerifiedReport>(() => {
    const asked = this.asked();
    return asked === undefined ? undefined : paths.verify(asked);
  });
  protected readonly isAsked = computed(() => this.asked() !== undefined);
  protected readonly found = this.read.value;
  protected readonly isUnknown = computed(() => this.read.problem()?.code === 'not-found');
  protected readonly failure = computed(() => {
    const problem = this.read.problem();
    return problem === null || this.isUnknown() ? '' : this.problems.sentence(problem);
  });
  protected readonly typed = linkedSignal(() => this.sha256() ?? '');
  private readonly attempted = signal(false);
  protected readonly isMalformed = computed(
    () => (this.attempted() || this.sha256() !== undefined) && !sha256Shape.test(this.typed().trim()),
  );
  protected readonly isOver = signal(false);
  /** What came of the file that was looked through. */
  protected readonly fileNews = signal('');
  protected readonly span = computed(() => {
    const report = this.found();
    return report && this.texts.span(report);
  });
  protected readonly loading = computed(() => this.wording.words('reports.verify.loading'));

  protected check(): void {
    this.attempted.set(true);
    this.fileNews.set('');
    const hash = this.typed().trim().toLowerCase();
    if (sha256Shape.test(hash)) void this.router.navigate(['/verify', hash]);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(false);
    void this.lookThrough(event.dataTransfer?.files.item(0));
  }

  protected over(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(true);
  }

  protected choose(field: HTMLInputElement): void {
    const file = field.files?.item(0);
    // So that the same file can be chosen again.
    void this.lookThrough(file).finally(() => (field.value = ''));
  }

  private async lookThrough(file: File | null | undefined): Promise<void> {
    if (!file) return;
    this.attempted.set(false);
    this.fileNews.set(this.wording.words('reports.verify.looking'));
    // Reading archives is a script of its own, for who has a file.
    const { hashesInFile } = await import('./hashes-in-file');
    const hashes = await hashesInFile(file);
    try {
      const hash = await this.firstKnown(hashes);
      this.fileNews.set(
        this.wording.words(hash === null ? 'reports.verify.none-in-file' : 'reports.verify.in-file', {
          file: file.name,
        }),
      );
      await this.router.navigate(hash === null ? ['/verify'] : ['/verify', hash]);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.fileNews.set(this.problems.sentence(error.problem));
    }
  }

  private async firstKnown(hashes: readonly string[]): Promise<string | null> {
    for (const hash of hashes) {
      try {
        await this.api.get<VerifiedReport>(paths.verify(hash));
        return hash;
      } catch (error) {
        if (!(error instanceof ProblemError) || error.problem.code !== 'not-found') throw error;
      }
    }
    return null;
  }
}
