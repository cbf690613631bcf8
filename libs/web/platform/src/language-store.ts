import { Directionality } from '@angular/cdk/bidi';
import { DOCUMENT } from '@angular/common';
import { computed, effect, inject, Injectable, signal, type Signal } from '@angular/core';
import { TranslocoService, type InlineLoader } from '@jsverse/transloco';
import { languageCookie } from '@mizan/contract';
import { languages, textDirectionOf, type Language } from '@mizan/domain';
import { firstValueFrom } from 'rxjs';
import { isAtServer } from './at-server';
import { remembered, remember } from './remembered';

const key = 'mizan.language';

/** BCP 47 tags for `Intl`: Morocco writes Latin digits in Arabic too. */
export const locales: Readonly<Record<Language, string>> = { fr: 'fr-MA', ar: 'ar-MA-u-nu-latn', en: 'en-GB' };

/**
 * The language of the page: what the person chose on this device, else their account's, else the browser's, else French.
 * It starts in the one shown last, which the server is told by a cookie, so that the first words it sends along are right.
 */
@Injectable({ providedIn: 'root' })
export class LanguageStore {
  private readonly transloco = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);
  private readonly bidi = inject(Directionality);
  private readonly atServer = isAtServer();
  private readonly current = signal<Language>(
    this.atServer ? ofPage(this.document) : (chosen() ?? shownBefore() ?? ofBrowser()),
  );
  /** Word files of the contexts opened so far, by scope. */
  private readonly scopes = new Map<string, InlineLoader>();

  readonly language: Signal<Language> = this.current.asReadonly();
  readonly direction = computed(() => textDirectionOf(this.current()));
  /** BCP 47 tag for `Intl`. */
  readonly locale = computed(() => locales[this.current()]);

  constructor() {
    effect(() => {
      this.document.documentElement.lang = this.current();
      this.document.documentElement.dir = this.direction();
      this.bidi.valueSignal.set(this.direction());
      this.bidi.change.emit(this.direction());
      if (this.atServer) return;
      this.document.cookie = `${languageCookie}=${this.current()}; path=/; max-age=31536000; samesite=lax`;
    });
  }

  /**
   * Switches the page, once the words have come, and remembers the choice on this device.
   * Where the words can't be fetched the page stays in its language and the promise fails.
   */
  async set(language: Language): Promise<void> {
    remember(key, language);
    await this.show(language);
  }

  /** Follows the account's language unless somebody chose one on this device; a server draws what the device showed last. */
  async prefer(language: Language): Promise<void> {
    if (!this.atServer && chosen() === null) await this.show(language);
  }

  /** Loads the words of the current language; the page starts after this. */
  async start(): Promise<void> {
    await this.show(this.current());
  }

  /** Fetches the words of a context as it opens, and with every later switch of language. */
  async open(scope: string, loader: InlineLoader): Promise<void> {
    this.scopes.set(scope, loader);
    await this.fetch(scope, loader, this.current());
  }

  private async show(language: Language): Promise<void> {
    await Promise.all([
      firstValueFrom(this.transloco.load(language)),
      ...[...this.scopes].map(([scope, loader]) => this.fetch(scope, loader, language)),
    ]);
    this.transloco.setActiveLang(language);
    this.current.set(language);
  }

  private fetch(scope: string, inlineLoader: InlineLoader, language: Language): Promise<unknown> {
    return firstValueFrom(this.transloco.load(`${scope}/${language}`, { inlineLoader }));
  }
}

function chosen(): Language | null {
  const stored = remembered(key);
  return isLanguage(stored) ? stored : null;
}

function shownBefore(): Language | null {
  if (typeof document === 'undefined') return null;
  const kept = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${languageCookie}=`));
  const shown = kept?.slice(languageCookie.length + 1) ?? null;
  return isLanguage(shown) ? shown : null;
}

/** What its server wrote into the page. */
function ofPage({ documentElement }: Document): Language {
  return isLanguage(documentElement.lang) ? documentElement.lang : 'fr';
}

function ofBrowser(): Language {
  const tags = typeof navigator === 'undefined' ? [] : navigator.languages;
  return tags.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'fr';
}

function isLanguage(tag: string | null): tag is Language {
  return languages.some((language) => language === tag);
}
