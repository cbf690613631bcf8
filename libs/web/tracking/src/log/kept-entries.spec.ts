import { emptyEntry } from './entry';
import { KeptEntries, type KeptEntry } from './kept-entries';

const seven: KeptEntry = {
  id: '3f0c',
  project: 'ccme',
  indicator: 'OP3-1',
  entry: {
    ...emptyEntry,
    measuredOn: '2026-03-12',
    value: '7',
    axes: ['sex'],
    cells: { 'sex=female': { value: '4', numerator: '', denominator: '' } },
  },
  keptAt: '2026-03-12T10:00:00.000Z',
  etag: null,
  wanted: null,
  sent: [],
};

class Shelf implements Storage {
  private readonly things = new Map<string, string>();
  constructor(private readonly full = false) {}
  get length(): number {
    return this.things.size;
  }
  key(at: number): string | null {
    return [...this.things.keys()][at] ?? null;
  }
  getItem(key: string): string | null {
    return this.things.get(key) ?? null;
  }
  setItem(key: string, thing: string): void {
    if (this.full) throw new DOMException('', 'QuotaExceededError');
    this.things.set(key, thing);
  }
  removeItem(key: string): void {
    this.things.delete(key);
  }
  clear(): void {
    this.things.clear();
  }
}

function shelf(): {
  storage: Shelf;
  entries: KeptEntries;
  keep: (kept: KeptEntry, person?: string, tab?: string) => string;
} {
  const storage = new Shelf();
  const entries = new KeptEntries(() => storage);
  return {
    storage,
    entries,
    keep: (kept, person = 'coordinator@demo.example', tab = 'one') => {
      const key = entries.keyFor(person, kept, tab);
      entries.keep(key, kept);
      return key;
    },
  };
}

const found = (entries: KeptEntries, person = 'coordinator@demo.example', project = 'ccme') =>
  entries.under(person, project).map(({ kept }) => kept);

test('what was typed comes back as it was typed', () => {
  const { entries, keep } = shelf();
  keep(seven);
  expect(found(entries)).toEqual([seven]);
});

test('a colleague on the same machine does not see it', () => {
  const { entries, keep } = shelf();
  keep(seven);
  expect(found(entries, 'coordinator2@demo.example')).toEqual([]);
});

test('a person whose address starts like another’s does not see it either', () => {
  const { entries, keep } = shelf();
  keep(seven, 'a@b.example/ccme');
  expect(found(entries, 'a@b.example')).toEqual([]);
});

test('another project does not show it', () => {
  const { entries, keep } = shelf();
  keep(seven);
  expect(found(entries, 'coordinator@demo.example', 'other')).toEqual([]);
});

test('two tabs that edit one value keep both texts', () => {
  const { entries, keep } = shelf();
  keep(seven, undefined, 'one');
  keep({ ...seven, entry: { ...seven.entry, value: '8' }, keptAt: '2026-03-12T10:01:00.000Z' }, undefined, 'two');
  expect(found(entries).map(({ entry }) => entry.value)).toEqual(['8', '7']);
});

test('the newest comes first', () => {
  const { entries, keep } = shelf();
  keep(seven);
  keep({ ...seven, id: '77aa', keptAt: '2026-03-13T08:00:00.000Z' });
  expect(found(entries).map(({ id }) => id)).toEqual(['77aa', '3f0c']);
});

test('once acknowledged it is forgotten', () => {
  const { entries, keep } = shelf();
  entries.forget(keep(seven));
  expect(found(entries)).toEqual([]);
});

test.each([
  ['broken text', '{'],
  ['another shape', '{"id":"3f0c"}'],
  ['nothing', 'null'],
  ['a cell that names no category', JSON.stringify({ ...seven, entry: { ...seven.entry, cells: { broken: {} } } })],
  ['an entry without its cells', JSON.stringify({ ...seven, entry: { value: '7' } })],
])('%s under a key of ours is passed over', (_, text) => {
  const { storage, entries } = shelf();
  storage.setItem(entries.keyFor('coordinator@demo.example', seven, 'one'), text);
  expect(found(entries)).toEqual([]);
});

test('a full or forbidden storage says that nothing was kept, and the page can still send it', () => {
  const full = new Shelf(true);
  const entries = new KeptEntries(() => full);
  const key = entries.keyFor('coordinator@demo.example', seven, 'one');
  expect(entries.keep(key, seven)).toBe(false);
  expect(entries.read(key)).toEqual(seven);
  expect(found(entries)).toEqual([seven]);
  entries.forget(key);
  expect(entries.read(key)).toBeNull();
});

test('the tab that keeps an entry is told by its key', () => {
  const { entries, keep } = shelf();
  expect(entries.tabOf(keep(seven, undefined, 'tab two'))).toBe('tab two');
});
