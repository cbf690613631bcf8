import type { HttpTestingController } from '@angular/common/http/testing';
import { Component, inject, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { Evidence, Value } from '@mizan/contract';
import { emptyEntry } from '../entry';
import { EntryDesk } from '../entry-desk';
import { startTracking } from '../../specs/started-tracking';
import { EvidenceField } from './evidence-field';

const mega = 1024 * 1024;
const subject = { project: 'ccme', indicator: 'OP3-1' };
const stored = { id: 'e1', title: 'Liste', fileName: 'liste.pdf', bytes: mega, sha256: 'ab'.repeat(32) } as Evidence;
const draft = { id: '3f0c', status: 'draft', measuredOn: '2026-03-12', evidence: [stored] } as unknown as Value;

/** The page that holds the field; its device keeps no file, since jsdom has no place for any. */
@Component({
  imports: [EvidenceField],
  providers: [EntryDesk],
  template: `<mz-evidence-field project="ccme" [disabled]="isLocked()" />`,
})
class Page {
  readonly desk = inject(EntryDesk);
  readonly isLocked = signal(false);
}

interface Shown {
  api: HttpTestingController;
  desk: EntryDesk;
  fixture: ComponentFixture<Page>;
  field: HTMLElement;
}

async function show(usedBytes: number, value: Value | null = null): Promise<Shown> {
  const api = await startTracking('en');
  const fixture = TestBed.createComponent(Page);
  const { desk } = fixture.componentInstance;
  if (value === null) desk.begin(subject, { from: 'nothing', entry: emptyEntry });
  else desk.begin(subject, { from: 'stored', value, etag: '"1"', entry: emptyEntry });
  TestBed.tick();
  api.expectOne('/api/projects/ccme/evidence-room').flush({ usedBytes, quotaBytes: 100 * mega });
  await fixture.whenStable();
  return { api, desk, fixture, field: fixture.nativeElement as HTMLElement };
}

const lines = (field: HTMLElement) => [...field.querySelectorAll('li')].map((line) => line.textContent);
const plain = (text: string | null | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ');

/** What browsers do, without their own classes, which jsdom has not. */
function happen(type: 'drop' | 'paste', files: File[], types = ['Files']): Event {
  const event = new Event(type, { bubbles: true, cancelable: true });
  const carried = { files, types };
  Object.assign(event, type === 'drop' ? { dataTransfer: carried } : { clipboardData: carried });
  document.body.dispatchEvent(event);
  return event;
}

test.each([
  ['half of the room is taken', 50, undefined],
  ['little is left', 85.5, '14.5 MB of 100 MB are left for the project’s evidence.'],
  ['nothing is left', 120, '0 bytes of 100 MB are left for the project’s evidence.'],
])('%s', async (_, used, said) => {
  const { field } = await show(used * mega);
  expect(plain(field.querySelector('.room')?.textContent)).toBe(said);
});

test('a file dropped anywhere on the page is taken, and never opened in its place', async () => {
  const { field, fixture } = await show(0);
  const event = happen('drop', [new File(['x'], 'liste.pdf')]);
  await fixture.whenStable();
  expect(event.defaultPrevented).toBe(true);
  expect(lines(field)).toHaveLength(1);
  expect(field.querySelector<HTMLInputElement>('li input')?.value).toBe('liste');
});

test.each([
  ['a picture is taken', ['Files'], 1],
  ['a cell of a sheet, which is a picture too, is text', ['text/plain', 'Files'], 0],
])('pasted, %s', async (_, types, count) => {
  const { field, fixture } = await show(0);
  happen('paste', [new File(['x'], 'image.png')], types);
  await fixture.whenStable();
  expect(lines(field)).toHaveLength(count);
});

test('what can’t be accepted is said at once, with what to do, and can be taken out and back', async () => {
  const { field, fixture, desk } = await show(0);
  happen('drop', [new File(['x'], 'rapport.doc')]);
  await fixture.whenStable();
  expect(lines(field)[0]).toContain('Save it as .docx');
  expect(field.querySelector('[role=status]')?.textContent).toContain('Save it as .docx');
  field.querySelector<HTMLButtonElement>('[aria-label^="Remove"]')!.click();
  await fixture.whenStable();
  expect([lines(field).length, desk.isDirty()]).toEqual([0, false]);
  expect(document.activeElement).toBe(field.querySelector('.undo button'));
  field.querySelector<HTMLButtonElement>('.undo button')!.click();
  await fixture.whenStable();
  expect(lines(field)).toHaveLength(1);
});

test('nothing is taken while the value is being submitted', async () => {
  const { field, fixture } = await show(0);
  fixture.componentInstance.isLocked.set(true);
  await fixture.whenStable();
  expect(happen('drop', [new File(['x'], 'liste.pdf')]).defaultPrevented).toBe(true);
  await fixture.whenStable();
  expect(lines(field)).toEqual([]);
});

test('files of a value that is not there yet make it an entry to keep', async () => {
  const { desk, fixture } = await show(0);
  expect(desk.isDirty()).toBe(false);
  happen('drop', [new File(['x'], 'liste.pdf')]);
  await fixture.whenStable();
  expect(desk.isDirty()).toBe(true);
  expect(localStorage.getItem(desk.key())).not.toBeNull();
});

test('what the API has is crossed out until the entry is saved, and can be taken back', async () => {
  const { field, fixture, desk } = await show(0, draft);
  field.querySelector<HTMLButtonElement>('[aria-label^="Remove"]')!.click();
  await fixture.whenStable();
  expect(field.querySelector('s')?.textContent).toBe('Liste');
  expect([desk.removes(), desk.isDirty()]).toEqual([['e1'], true]);
  expect(localStorage.getItem(desk.key())).toContain('"removes":["e1"]');
  field.querySelector<HTMLButtonElement>('.buttons button')!.click();
  await fixture.whenStable();
  expect([desk.removes(), desk.isDirty()]).toEqual([[], false]);
  expect(localStorage.getItem(desk.key())).toBeNull();
});
