/** Only a path of this very site may follow the sign-in: never another origin, a scheme, or the sign-in page itself. */
export function returnTarget(asked: string | null | undefined): string {
  if (!asked?.startsWith('/')) return '/';
  const origin = 'https://this.page';
  // The browser's own reading decides, since it takes `/\evil` and `/<tab>/evil` for another host.
  const url = URL.canParse(asked, origin) ? new URL(asked, origin) : null;
  if (url?.origin !== origin || url.pathname.startsWith('//') || url.pathname === '/sign-in') return '/';
  return url.pathname + url.search + url.hash;
}

/** Address of the sign-in page that leads back to where the person is. */
export function signInAddress(from: string): string {
  const target = returnTarget(from);
  return target === '/' ? '/sign-in' : `/sign-in?returnTo=${encodeURIComponent(target)}`;
}
