import { computed, inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, type Params } from '@angular/router';
import { isDay, type Day } from '@mizan/domain';
import { map } from 'rxjs';

/** The day that the page is read at (`?asOf=YYYY-MM-DD`); null for today, and for anything that is no day. */
export function askedDay(): Signal<Day | null> {
  return dayInAddress('asOf');
}

/** The day that the page's figures are compared with (`?with=YYYY-MM-DD`); null where they are not. */
export function comparedDay(): Signal<Day | null> {
  return dayInAddress('with');
}

/** Both days, for links to pages that are read at them too. */
export function askedDays(): Signal<Params> {
  const [asked, compared] = [askedDay(), comparedDay()];
  return computed(() => ({ asOf: asked(), with: compared() }));
}

/** A contract path with the day it is asked at. */
export function readAt(path: string, day: Day | null): string {
  return day === null ? path : `${path}?asOf=${day}`;
}

function dayInAddress(name: string): Signal<Day | null> {
  const route = inject(ActivatedRoute);
  const read = (value: string | null): Day | null => (value !== null && isDay(value) ? value : null);
  return toSignal(route.queryParamMap.pipe(map((params) => read(params.get(name)))), {
    initialValue: read(route.snapshot.queryParamMap.get(name)),
  });
}
