import { Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ProblemBody } from '@mizan/contract';
import { ProblemError, ProblemText, SessionStore, ThemeSwitch, WordsPipe } from '@mizan/web/platform';

/** Who is signed in, the theme, and the way out. The browser's own popover: it closes on Escape and on a click beside it. */
@Component({
  selector: 'app-account-menu',
  imports: [RouterLink, ThemeSwitch, WordsPipe],
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.scss',
  host: { class: 'mz-screen-only' },
})
export class AccountMenu {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly wording = inject(ProblemText);
  private readonly panel = viewChild.required<ElementRef<HTMLElement>>('panel');
  private readonly problem = signal<ProblemBody | null>(null);

  protected readonly user = this.session.user;
  protected readonly keepsProjects = computed(() => this.session.can('keep-projects'));
  protected readonly initials = computed(() => initialsOf(this.user()?.name ?? ''));
  protected readonly refusal = computed(() => {
    const problem = this.problem();
    return problem === null ? '' : this.wording.sentence(problem);
  });

  protected close(): void {
    this.panel().nativeElement.hidePopover();
  }

  protected async signOut(): Promise<void> {
    this.problem.set(null);
    try {
      await this.session.signOut();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.problem.set(error.problem);
      return;
    }
    this.close();
    await this.router.navigateByUrl('/sign-in');
  }
}

/** First letters of the first and last name: "Amina El Idrissi" → "AI"; what stands in brackets is no name. */
function initialsOf(name: string): string {
  const words = name.replace(/\(.*?\)/g, '').match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  return [...new Set([words.at(0), words.at(-1)])]
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}
