import { renderApplication } from '@angular/platform-server';
import { visitorsCookies } from './app/server-config';
import bootstrap from './main.server';

export interface Wanted {
  /** The built page, without anything in it. */
  document: string;
  /** Address of the page at this server. */
  url: string;
  cookies: string;
}

/** The page with its first words in it. */
export default function drawPage({ document, url, cookies }: Wanted): Promise<string> {
  return renderApplication(bootstrap, {
    document,
    url,
    allowedHosts: [new URL(url).hostname],
    platformProviders: [{ provide: visitorsCookies, useValue: cookies }],
  });
}
