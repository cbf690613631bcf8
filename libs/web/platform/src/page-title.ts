import { DestroyRef, effect, inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';
import { Wording } from './wording';

/** Puts the page's name into the window's title, in the page's language. A route's `title` is a key of words. */
@Injectable({ providedIn: 'root' })
export class PageTitles extends TitleStrategy {
  private readonly window = inject(Title);
  private readonly wording = inject(Wording);
  private readonly key = signal<string | undefined>(undefined);
  private readonly own = signal<(() => string | undefined) | undefined>(undefined);

  constructor() {
    super();
    effect(() => {
      const product = this.wording.words('product');
      const key = this.key();
      const page = this.own()?.() ?? (key === undefined ? '' : this.wording.words(key));
      this.window.setTitle(page === '' ? product : `${page} – ${product}`);
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.key.set(this.buildTitle(snapshot));
  }

  /** A page that knows its own name: an indicator's title. Returns how to take it back. */
  claim(name: () => string | undefined): () => void {
    this.own.set(name);
    return () => {
      this.own.update((current) => (current === name ? undefined : current));
    };
  }
}

/** Names the window after what the page shows, for as long as the page lives; undefined leaves the route's title. */
export function pageTitle(name: () => string | undefined): void {
  inject(DestroyRef).onDestroy(inject(PageTitles).claim(name));
}
