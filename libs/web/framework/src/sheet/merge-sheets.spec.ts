import fc from 'fast-check';
import { differingFields, reapplied, sheetFields, type SheetField } from './merge-sheets';
import { sheetOf, type SheetEntry } from './sheet-entry';
import { trained } from './sheet-examples';

const base = sheetOf(trained, ',');
const sheet = (part: Partial<SheetEntry>): SheetEntry => ({ ...base, ...part });

describe('differingFields', () => {
  test.each<[string, Partial<SheetEntry>, SheetField[]]>([
    ['nothing', {}, []],
    ['blanks around words', { unit: ' persons ', title: { fr: 'Agents formés ', en: 'Staff trained', ar: ' ' } }, []],
    ['the ids of rows', { targets: base.targets.map((row) => ({ ...row, id: `new-${row.id}` })) }, []],
    ['the order in which languages are written', { title: { en: 'Staff trained', fr: 'Agents formés' } }, []],
    ['the reason', { reason: 'because' }, []],
    ['a level', { targets: base.targets.map((row) => ({ ...row, value: '9' })) }, ['targets']],
    ['the order of axes', { disaggregation: ['institution', 'sex'] }, ['disaggregation']],
    ['a relevance', { sdgLinks: [{ target: '4.4', relevance: 'secondary' }] }, ['sdgLinks']],
    ['a title in one more language', { title: { ...base.title, ar: 'موظفون' } }, ['title']],
  ])('%s', (_, part, fields) => {
    expect(differingFields(base, sheet(part))).toEqual(fields);
  });
});

describe('reapplied', () => {
  test('what only they changed is theirs, what I changed is mine, also where both did', () => {
    const mine = sheet({ unit: 'days', source: 'Mine' });
    const theirs = sheet({ source: 'Theirs', frequency: 'quarterly' });
    expect(reapplied(base, mine, theirs)).toEqual(sheet({ unit: 'days', source: 'Mine', frequency: 'quarterly' }));
  });

  test('every field is either mine, if I changed it, or theirs: nothing is lost', () => {
    const words = fc.record({
      unit: fc.string(),
      source: fc.string(),
      frequency: fc.string(),
      method: fc.record({ fr: fc.string() }),
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [mine, theirs] = [sheet(one), sheet(other)];
        const merged = reapplied(base, mine, theirs);
        const changed = differingFields(base, mine);
        for (const field of sheetFields)
          expect(merged[field]).toEqual((changed.includes(field) ? mine : theirs)[field]);
      }),
    );
  });
});
