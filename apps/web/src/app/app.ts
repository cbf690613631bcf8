import { Component, effect, inject, untracked } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { Router, RouterOutlet } from '@angular/router';
import { ApiWriter, InstantPipe, KeptAnswers, SessionStore, signInAddress, WordsPipe } from '@mizan/web/platform';
import { HeadingFocus } from './heading-focus';

/** What every page has around it: the way past the menus, the way back in, the word that the network is gone. */
@Component({
  selector: 'app-root',
  imports: [InstantPipe, RouterOutlet, WordsPipe],
  templateUrl: './app.html',
  styleUrl: './app.scss',
})
export class App {
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  protected readonly answers = inject(KeptAnswers);
  protected readonly oldest = this.answers.oldest;
  protected readonly retrying = inject(ApiWriter).retrying;
  protected readonly navigating = this.router.currentNavigation;

  constructor() {
    inject(HeadingFocus).follow();
    effect(() => {
      if (this.session.state() === 'lost')
        untracked(() => void this.router.navigateByUrl(signInAddress(this.router.url)));
    });
  }

  /** A link's own jump would leave the page, since its base is the site's root. */
  protected skip(event: Event): void {
    event.preventDefault();
    this.document.getElementById('content')?.focus();
  }
}
