import { LocationStrategy } from '@angular/common';
import { provideBrowserGlobalErrorListeners, type ApplicationConfig } from '@angular/core';
import { provideClientHydration, withEventReplay, withHttpTransferCacheOptions } from '@angular/platform-browser';
import { provideAnimationsAsync } from '@angular/platform-browser/animations/async';
import {
  provideRouter,
  RouteReuseStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
  withPreloading,
  withRouterConfig,
} from '@angular/router';
import { providePlatform } from '@mizan/web/platform';
import { KeptAddresses } from './kept-addresses';
import { KeptPage } from './kept-page';
import { PreloadWhenIdle } from './preload-when-idle';
import { afterFailedNavigation, routes } from './routes';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      // Who presses Back on a form and then stays is led forward again; the entry gone back to keeps its address.
      withRouterConfig({ paramsInheritanceStrategy: 'always', canceledNavigationResolution: 'computed' }),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withNavigationErrorHandler(afterFailedNavigation),
      withPreloading(PreloadWhenIdle),
    ),
    { provide: LocationStrategy, useExisting: KeptAddresses },
    { provide: RouteReuseStrategy, useExisting: KeptPage },
    // The charts' drawing library still asks for animations: fetched with the first chart, and told to keep still.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- until ngx-charts draws without @angular/animations
    provideAnimationsAsync('noop'),
    provideClientHydration(
      withEventReplay(),
      withHttpTransferCacheOptions({
        includeHeaders: ['ETag'],
        includeRequestsWithAuthHeaders: true,
        includeNonCacheableRequests: true,
      }),
    ),
    providePlatform(),
  ],
};
