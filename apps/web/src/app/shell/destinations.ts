import type { Action } from '@mizan/domain';

/** A place in a project that the navigation leads to. */
export interface Destination {
  /** Below the project, and last part of the key of its words. */
  path: 'overview' | 'framework' | 'log' | 'review' | 'reports' | 'settings';
  /** What a person must be allowed to do to be shown the way. */
  needs: Action;
  /** Outline in a box of 24. */
  icon: string;
}

export const destinations: readonly Destination[] = [
  { path: 'overview', needs: 'read', icon: 'M4 20V10m5.5 10V4M15 20v-7m5 7V8M2.5 20h19' },
  {
    path: 'framework',
    needs: 'read',
    icon: 'M9.5 3.5h5v4h-5zM3 16.5h5v4H3zm13 0h5v4h-5zm-6.5 0h5v4h-5zM12 7.5v9M5.5 16.5V12h13v4.5',
  },
  {
    path: 'log',
    needs: 'log-value',
    icon: 'M12 8.5v7M8.5 12h7M5 3.5h14A1.5 1.5 0 0 1 20.5 5v14a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 19V5A1.5 1.5 0 0 1 5 3.5Z',
  },
  {
    path: 'review',
    needs: 'read-unapproved',
    icon: 'm8 12.5 2.8 2.8 5.4-6.1M12 2.8a9.2 9.2 0 1 1 0 18.4 9.2 9.2 0 0 1 0-18.4Z',
  },
  {
    path: 'reports',
    needs: 'read',
    icon: 'M14 3v5h5M8.5 13h7M8.5 16.5h7M6.5 3H14l5 5v11.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19.5v-15A1.5 1.5 0 0 1 6.5 3Z',
  },
  {
    path: 'settings',
    needs: 'keep-projects',
    icon: 'M3 7h9m5 0h4M3 17h4m5 0h9M14.5 4.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Zm-5 10a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z',
  },
];

/** Under which destination an address lies: logging a value of an indicator is part of `log`, its page of `overview`, like those of an activity and of the SDGs. */
export function destinationOf(url: string): Destination['path'] | null {
  const [, , place = '', , part] = (url.split(/[?#]/)[0] ?? '').split('/');
  if (place === 'indicators') return part === 'log' ? 'log' : 'overview';
  if (place === 'activities' || place === 'sdgs') return 'overview';
  return destinations.find(({ path }) => path === place)?.path ?? null;
}
