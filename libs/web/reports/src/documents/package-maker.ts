import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { paths, reportFiles, type ReportFile } from '@mizan/contract';
import { languages, type Language } from '@mizan/domain';
import { apiAddress, ProjectStore, Wording, WordsPipe } from '@mizan/web/platform';
import { ProgressBar } from '@mizan/web/ui';
import { readByPeople } from './document-kinds';
import { packageMaking } from './package-making';

/** Several documents in several languages as one ZIP: which, how far it is, and the ZIP itself. */
@Component({
  selector: 'mz-package-maker',
  imports: [MatButton, ProgressBar, WordsPipe],
  templateUrl: './package-maker.html',
  styleUrl: './package-maker.scss',
})
export class PackageMaker {
  readonly project = input.required<string>();
  /** Id of the report. */
  readonly report = input.required<string>();

  private readonly wording = inject(Wording);
  private readonly about = inject(ProjectStore).project;

  protected readonly all = reportFiles;
  protected readonly languages = languages;
  /** What people read, in the project's languages. */
  protected readonly files = signal(readByPeople);
  protected readonly chosen = linkedSignal<readonly Language[]>(() => this.about()?.languages ?? languages);
  protected readonly isEmpty = computed(() => this.files().length === 0 || this.chosen().length === 0);
  protected readonly making = packageMaking(() => paths.packages(this.project(), this.report()));
  protected readonly told = computed(() => {
    const made = this.making.made();
    if (made === null) return '';
    const [done, total] = [this.wording.number(made.done), this.wording.number(made.total)];
    return this.wording.words(`reports.package.${made.state}`, { done, total });
  });
  protected readonly address = computed(() => {
    const made = this.making.made();
    return made === null ? '' : apiAddress(paths.packageFile(this.project(), this.report(), made.id));
  });

  protected chooseFile(file: ReportFile, event: Event): void {
    this.files.set(reportFiles.filter((one) => (one === file ? isChecked(event) : this.files().includes(one))));
    this.making.forget();
  }

  protected chooseLanguage(language: Language, event: Event): void {
    this.chosen.set(languages.filter((one) => (one === language ? isChecked(event) : this.chosen().includes(one))));
    this.making.forget();
  }

  protected async make(): Promise<void> {
    if (!this.isEmpty()) await this.making.ask({ files: [...this.files()], languages: [...this.chosen()] });
  }
}

function isChecked({ target }: Event): boolean {
  return target instanceof HTMLInputElement && target.checked;
}
