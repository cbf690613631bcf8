/** Base of every call; the page and the API share one origin. */
export const apiBase = '/api/';

/** Address of a contract path under the API's base. */
export function apiAddress(path: string): string {
  return apiBase + path;
}

/** Whether an address asks about the session itself, whose 401 is an answer and not a loss. */
export function asksForSession(url: string): boolean {
  return url === apiAddress('session');
}
