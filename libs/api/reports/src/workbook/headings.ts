import type { Drawing } from './drawing';
import type { Look } from './looks';
import type { Sheet } from './sheet';

export const heading: Look = { bold: true, ink: 'white', ground: 'green', vertical: 'middle' };
export const subheading: Look = {
  bold: true,
  ink: 'green',
  ground: 'greenGround',
  vertical: 'middle',
  at: 'center',
  size: 9,
};

/** What a sheet shows, of which project and as of when (row 1), and how to read it (row 2, quietly). */
export function writeTitle(sheet: Sheet, { words, data, dayInWords }: Drawing, title: string, notes: string[]): void {
  const all = { columns: sheet.columns };
  const line = [words.asOf(dayInWords(data.overview.asOf)), ...notes].join(' – ');
  sheet.text(1, 1, { words: title }, { bold: true, size: 14, ink: 'green', vertical: 'middle', line: 'none' }, all);
  sheet.text(2, 1, { words: line }, { ink: 'quiet', size: 9, vertical: 'middle', line: 'none' }, all);
}
