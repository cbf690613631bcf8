import { installByManager, run } from './system-packages.ts';

const isThere = (): boolean => run('soffice', ['--version'], 'ignore');

/**
 * Sees to it that LibreOffice is there, which works out the formulas of a report's workbook by itself. Where it can't be
 * had, the tests that need it say so and are passed over.
 */
export function prepareLibreOffice(): void {
  if (isThere() || process.platform !== 'linux') return;
  console.log('No LibreOffice found on this machine, which the tests of workbooks ask for a second opinion.');
  const names = {
    'apt-get': 'libreoffice-calc',
    dnf: 'libreoffice-calc',
    apk: 'libreoffice-calc',
    pacman: 'libreoffice-still',
  };
  if (!installByManager(names, isThere)) console.log('It could not be installed: those tests are passed over.');
}
