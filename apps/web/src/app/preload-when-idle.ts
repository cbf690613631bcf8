import { Injectable, inject, ApplicationRef } from '@angular/core';
import type { PreloadingStrategy, Route } from '@angular/router';
import { filter, first, switchMap, type Observable } from 'rxjs';

/**
 * Every page is fetched while the network is there, so that an entry can be logged when it is gone; but only once the
 * page that was asked for stands with its figures, which the line is needed for first.
 */
@Injectable({ providedIn: 'root' })
export class PreloadWhenIdle implements PreloadingStrategy {
  private readonly settled = inject(ApplicationRef).isStable.pipe(
    filter((stable) => stable),
    first(),
  );

  preload(_route: Route, load: () => Observable<unknown>): Observable<unknown> {
    return this.settled.pipe(switchMap(load));
  }
}
