import { TestBed } from '@angular/core/testing';
import type { Day, LocalText } from '@mizan/domain';
import { Wording } from '@mizan/web/platform';
import { framework, trained } from './sheet-examples';
import { SheetText } from './sheet-text';

/** Words by their keys, numbers and days as they are. */
const wording: Partial<Wording> = {
  words: (key: string) => key.replace('framework.sheet.field.', ''),
  figure: (value) => (value === null || value === undefined ? '—' : String(value)),
  number: (value) => String(value),
  day: (day: Day | null | undefined) => String(day),
  unit: (unit) => unit ?? '',
  frequency: (frequency) => frequency ?? '',
  text: (text: LocalText | null | undefined) => text?.fr ?? '',
};

function texts(): SheetText {
  TestBed.configureTestingModule({ providers: [{ provide: Wording, useValue: wording }] });
  return TestBed.inject(SheetText);
}

describe('SheetText', () => {
  test('says of a changed list what differs alone, and of everything else nothing', () => {
    const text = texts();
    const [first] = trained.targets;
    const after = { ...trained, targets: [first!, { dueOn: '2027-04-30', value: 30 }], source: null };
    expect(text.changed(text.lines(trained, framework), text.lines(after, framework))).toEqual([
      { name: 'targets', before: '2027-04-30 : 25.5', after: '2027-04-30 : 30' },
      { name: 'source', before: 'Attendance sheets', after: '—' },
    ]);
  });

  test('the order in which languages were written is no change', () => {
    const text = texts();
    const turned = { ...trained, title: { en: 'Staff trained', fr: 'Agents formés' } };
    expect(text.changed(text.lines(trained, framework), text.lines(turned, framework))).toEqual([]);
  });

  test('a day that is half typed is told as it was typed', () => {
    const lines = texts().promise({ ...trained, targets: [{ dueOn: '31/10/202', value: 8 }] }, trained);
    expect(lines.find(({ field }) => field === 'targets')?.text).toBe('31/10/202 : 8');
  });
});
