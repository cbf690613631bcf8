import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import { limits, paths, type Page, type ReportSummary } from '@mizan/contract';
import { apiAddress, SessionStore } from '@mizan/web/platform';
import { firstValueFrom } from 'rxjs';
import { lastReport } from './last-report';

/** Where the last report of a project is found; the list starts with those frozen last. */
export const recentReports = (project: string): string => `${paths.reports(project)}?limit=${limits.defaultPageSize}`;

/** Whether a reader of reports went on to the figures of today, project by project: they then stay there. */
@Injectable({ providedIn: 'root' })
export class TodayChosen {
  private readonly projects = new Set<string>();

  has(project: string): boolean {
    return this.projects.has(project);
  }

  /** Told by the overview, which day it is read at. */
  note(project: string, isToday: boolean): void {
    if (isToday) this.projects.add(project);
    else this.projects.delete(project);
  }
}

/**
 * A donor's overview opens with the figures of the last issued report, the ones that they know; any other day is theirs to
 * choose, today among them. Everybody else's opens at today.
 */
export const openAsReported: CanActivateFn = async (route) => {
  const project = route.paramMap.get('project') ?? '';
  const [session, router, http, today] = [
    inject(SessionStore),
    inject(Router),
    inject(HttpClient),
    inject(TodayChosen),
  ];
  if (session.user()?.role !== 'donor' || route.queryParamMap.has('asOf') || today.has(project)) return true;
  try {
    const { items } = await firstValueFrom(http.get<Page<ReportSummary>>(apiAddress(recentReports(project))));
    const last = lastReport(items);
    if (last === null) return true;
    const queryParams = { ...route.queryParams, asOf: last.to };
    return router.createUrlTree(['/', project, 'overview'], {
      queryParams,
      ...(route.fragment === null ? {} : { fragment: route.fragment }),
    });
  } catch {
    // Out of reach: the page itself says so.
    return true;
  }
};
