import { Component, computed, DestroyRef, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { paths, reportFiles, type PackageDraft, type ReportFile, type ReportPackage } from '@mizan/contract';
import { languages, type Language } from '@mizan/domain';
import { apiAddress, ApiWriter, ProblemError, ProblemText, ProjectStore, Wording } from '@mizan/web/platform';
import { ProgressBar } from '@mizan/web/ui';
import { readByPeople } from './document-kinds';

/** Milliseconds between two questions how far it is. */
const pace = 800;

/** Several documents in several languages as one ZIP: which, how far it is, and the ZIP itself. */
@Component({
  selector: 'mz-package-maker',
  imports: [MatButton, ProgressBar, TranslocoPipe],
  templateUrl: './package-maker.html',
  styleUrl: './package-maker.scss',
})
export class PackageMaker {
  readonly project = input.required<string>();
  /** Id of the report. */
  readonly report = input.required<string>();

  private readonly api = inject(ApiWriter);
  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);
  private readonly about = inject(ProjectStore).project;

  protected readonly all = reportFiles;
  protected readonly languages = languages;
  /** What people read, in the project's languages. */
  protected readonly files = signal(readByPeople);
  protected readonly chosen = linkedSignal<readonly Language[]>(() => this.about()?.languages ?? languages);
  protected readonly isEmpty = computed(() => this.files().length === 0 || this.chosen().length === 0);
  protected readonly made = signal<ReportPackage | null>(null);
  protected readonly isAsking = signal(false);
  protected readonly refusal = signal('');

  protected readonly share = computed(() => {
    const made = this.made();
    return made === null || made.total === 0 ? 0 : made.done / made.total;
  });
  protected readonly told = computed(() => {
    const made = this.made();
    if (made === null) return '';
    const [done, total] = [this.wording.number(made.done), this.wording.number(made.total)];
    return this.wording.words(`reports.package.${made.state}`, { done, total });
  });
  protected readonly address = computed(() => {
    const made = this.made();
    return made === null ? '' : apiAddress(paths.packageFile(this.project(), this.report(), made.id));
  });
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected chooseFile(file: ReportFile, event: Event): void {
    this.files.set(reportFiles.filter((one) => (one === file ? isChecked(event) : this.files().includes(one))));
    this.startAnew();
  }

  protected chooseLanguage(language: Language, event: Event): void {
    this.chosen.set(languages.filter((one) => (one === language ? isChecked(event) : this.chosen().includes(one))));
    this.startAnew();
  }

  protected async make(): Promise<void> {
    if (this.isEmpty() || this.isAsking()) return;
    this.isAsking.set(true);
    const draft: PackageDraft = { files: [...this.files()], languages: [...this.chosen()] };
    await this.follow(() => this.api.post<ReportPackage>(paths.packages(this.project(), this.report()), draft));
    this.isAsking.set(false);
  }

  /** Asks until it is ready. */
  private async follow(ask: () => Promise<{ body: ReportPackage }>): Promise<void> {
    this.refusal.set('');
    try {
      const { body } = await ask();
      this.made.set(body);
      if (body.state === 'ready' || body.state === 'failed') return;
      const again = () => this.api.get<ReportPackage>(paths.package(this.project(), this.report(), body.id));
      this.timer = setTimeout(() => void this.follow(again), pace);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.made.set(null);
      this.refusal.set(this.problems.sentence(error.problem));
    }
  }

  private startAnew(): void {
    clearTimeout(this.timer);
    this.made.set(null);
    this.refusal.set('');
  }
}

function isChecked({ target }: Event): boolean {
  return target instanceof HTMLInputElement && target.checked;
}
