import { inject, Injectable, linkedSignal } from '@angular/core';
import { LanguageStore } from '@mizan/web/platform';

/** The language in which documents are downloaded: the page's, until somebody chooses another, once for all reports. */
@Injectable({ providedIn: 'root' })
export class DocumentLanguage {
  private readonly page = inject(LanguageStore);
  readonly chosen = linkedSignal(() => this.page.language());
}
