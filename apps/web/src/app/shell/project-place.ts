import { Component, computed, ElementRef, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { paths, type Page, type Project, type ProjectSummary } from '@mizan/contract';
import { LocalTextView, readApi, Wording, WordsPipe } from '@mizan/web/platform';

/** How many projects the menu offers; the page of projects has them all. */
const offered = 12;

/** In which project the person is, and where there is more than one, the way to the others. */
@Component({
  selector: 'app-project-place',
  imports: [LocalTextView, RouterLink, WordsPipe],
  templateUrl: './project-place.html',
  styleUrl: './project-place.scss',
})
export class ProjectPlace {
  readonly project = input.required<Project>();

  private readonly wording = inject(Wording);
  private readonly read = readApi<Page<ProjectSummary>>(() => `${paths.projects()}?limit=${offered}`);
  private readonly panel = viewChild<ElementRef<HTMLElement>>('panel');

  /** The whole title, for who sees it cut short. */
  protected readonly wholeTitle = computed(() => this.wording.text(this.project().title));
  protected readonly projects = computed(() => this.read.value()?.items ?? []);

  /** The frame around the pages stays while the project in it changes, and would keep the menu open. */
  protected close(): void {
    this.panel()?.nativeElement.hidePopover();
  }
}
