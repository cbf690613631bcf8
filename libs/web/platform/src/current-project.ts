import { inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { map } from 'rxjs';

/** Code of the project that the route names (`/:project/…`); empty outside a project. Call it where injection is possible. */
export function currentProject(): Signal<string> {
  const route = inject(ActivatedRoute);
  const code = (): string => route.snapshot.paramMap.get('project') ?? '';
  return toSignal(route.paramMap.pipe(map((params) => params.get('project') ?? '')), { initialValue: code() });
}
