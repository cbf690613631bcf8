import { Component, inject, input } from '@angular/core';
import { DOCUMENT, NgTemplateOutlet } from '@angular/common';
import { RouterLink } from '@angular/router';
import { WordsPipe } from '@mizan/web/platform';
import { PublicBand } from './shell/public-band';

export type Message = 'not-found' | 'not-allowed' | 'unavailable' | 'unknown-project';

/** Says why there is nothing to show here, and what to do. `framed` where no project stands around it. */
@Component({
  selector: 'app-message-page',
  imports: [NgTemplateOutlet, PublicBand, RouterLink, WordsPipe],
  templateUrl: './message-page.html',
  styleUrl: './message-page.scss',
})
export class MessagePage {
  readonly message = input.required<Message>();
  readonly framed = input(false);
  private readonly document = inject(DOCUMENT);

  protected tryAgain(): void {
    this.document.location.reload();
  }
}
