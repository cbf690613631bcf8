import { paths } from '@mizan/contract';
import { isDay, type Language } from '@mizan/domain';
import type { BuiltParts } from './built-parts';

/** What an address was asked with. */
export interface Asked {
  /** Path and query, as the browser sent them. */
  address: URL;
  language: Language;
  /** Whether there is a session, with which the page will ask the API. */
  signedIn: boolean;
}

/** A page's scripts by the segment after the project; every other page is announced its shared words alone. */
const pages: Readonly<Record<string, { library: string; page: string }>> = {
  overview: { library: 'tracking', page: 'tracking/src/overview/overview-page.ts' },
  activities: { library: 'tracking', page: 'tracking/src/activity/activity-page.ts' },
  indicators: { library: 'tracking', page: 'tracking/src/indicator/indicator-page.ts' },
  sdgs: { library: 'tracking', page: 'tracking/src/sdg/sdg-page.ts' },
  review: { library: 'tracking', page: 'tracking/src/review/review-page.ts' },
  framework: { library: 'framework', page: 'framework/src/chain/framework-page.ts' },
  reports: { library: 'reports', page: 'reports/src/reports-page.ts' },
};

/** Pages that begin with the overview's figures. */
const restOnOverview = new Set(['overview', 'activities', 'sdgs']);

/** Whether the server draws the page at an address: the one that is opened to see how things stand. */
export function isDrawnAtServer(address: URL): boolean {
  return /^\/[^/]+\/overview$/.test(address.pathname);
}

/**
 * Tags for the head of the page, by which the browser fetches at once what the page would ask for one after another:
 * fonts, scripts, words, and the API's answers. A wrong guess costs a download and changes nothing.
 */
export function firstNeeds(parts: BuiltParts, { address, language, signedIn }: Asked): string {
  const [project, section] = address.pathname.split('/').slice(1).map(readable);
  const known = section === undefined ? undefined : pages[section];
  const words = (library: string): string => `libs/web/${library}/src/i18n/${language}.json`;
  const entries = known
    ? [`libs/web/${known.library}/src/index.ts`, `libs/web/${known.page}`, words(known.library)]
    : [];
  const answers = signedIn && project && known ? answersFor(project, section, address) : [];
  return [
    ...answers.map((path) => `<link rel="preload" href="/api/${attribute(path)}" as="fetch" crossorigin="anonymous">`),
    ...parts.scriptsOf([words('platform'), ...entries]).map((file) => `<link rel="modulepreload" href="${file}">`),
    fontsOf(parts, language),
  ].join('');
}

/** Tags by which the browser fetches the first screen's fonts before it knows that it is written in them. */
export function fontsOf(parts: BuiltParts, language: Language): string {
  const tag = (file: string): string =>
    `<link rel="preload" href="media/${file}" as="font" type="font/woff2" crossorigin="anonymous">`;
  return parts.fontsFor(language).map(tag).join('');
}

function answersFor(project: string, section: string | undefined, address: URL): string[] {
  const asOf = address.searchParams.get('asOf');
  const overview = paths.overview(project) + (asOf !== null && isDay(asOf) ? `?asOf=${asOf}` : '');
  return [
    paths.session(),
    paths.project(project),
    ...(section !== undefined && restOnOverview.has(section) ? [overview] : []),
  ];
}

function readable(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return '';
  }
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
