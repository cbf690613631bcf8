import { TestBed } from '@angular/core/testing';
import type { Evidence } from '@mizan/contract';
import type { Language } from '@mizan/domain';
import { startTracking } from '../specs/started-tracking';
import { EvidenceList } from './evidence-list';

const list: Evidence = {
  id: '6b0c2f1e-6a52-4c3a-8a35-0e9a3d1c7b10',
  title: 'Liste de présence <b>signée</b>',
  fileName: 'liste.pdf',
  mediaType: 'application/pdf',
  bytes: 2.4 * 1024 * 1024,
  sha256: 'ab'.repeat(32),
  addedBy: { email: 'coordinator@demo.example', name: 'Amina' },
  addedAt: '2026-03-31T09:01:00.000Z',
};

async function show(language: Language, evidence: Evidence[], saysNone = false): Promise<HTMLElement> {
  await startTracking(language);
  const fixture = TestBed.createComponent(EvidenceList);
  fixture.componentRef.setInput('evidence', evidence);
  fixture.componentRef.setInput('saysNone', saysNone);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

test('a file can be downloaded under its title, and names its file, its size, who added it and its digest', async () => {
  const shown = await show('fr', [list]);
  const link = shown.querySelector('a')!;
  expect(link.getAttribute('href')).toBe(`/api/evidence/${list.id}`);
  expect(link.hasAttribute('download')).toBe(true);
  expect(link.textContent).toBe('Liste de présence <b>signée</b>');
  expect(shown.textContent).toMatch(/liste\.pdf.*2,4\sMo.*ajouté par .Amina., 31 mars 2026/);
  expect(shown.querySelector('summary')?.textContent).toContain('abababababab…');
  expect(shown.querySelector('details code')?.textContent).toBe(list.sha256);
  expect(shown.querySelector('.paper')?.textContent).toContain(list.sha256);
});

test('donors are told of no person', async () => {
  const shown = await show('en', [{ ...list, addedBy: null }]);
  expect(shown.textContent).not.toContain('added by');
});

test.each<[Language, number, string]>([
  ['ar', 2, 'وثيقتا إثبات'],
  ['ar', 3, '3 وثائق إثبات'],
  ['fr', 1, '1 pièce justificative'],
])('in %s the list of %i says how many it holds', async (language, count, label) => {
  const files = Array.from({ length: count }, (_, at) => ({ ...list, id: `${list.id}${at}` }));
  expect((await show(language, files)).querySelector('ul')?.getAttribute('aria-label')).toBe(label);
});

test('nothing is said of none, but where somebody decides', async () => {
  expect((await show('en', [])).textContent.trim()).toBe('');
  expect((await show('en', [], true)).textContent.trim()).toBe('No evidence was added.');
});
