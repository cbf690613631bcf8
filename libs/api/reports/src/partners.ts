import type { Partner, ReportData } from '@mizan/contract';

/** The partner that answers for the project, those that pay, and the others. */
export function partnersOf({ project: { partners } }: ReportData): {
  main: Partner[];
  donors: Partner[];
  others: Partner[];
} {
  return {
    main: partners.filter(({ role }) => role === 'main'),
    donors: partners.filter(({ role }) => role === 'donor'),
    others: partners.filter(({ role }) => role !== 'main' && role !== 'donor'),
  };
}
