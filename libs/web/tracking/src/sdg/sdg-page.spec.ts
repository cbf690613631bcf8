import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Framework, IndicatorFigures, Overview, SdgContribution, SdgReference } from '@mizan/contract';
import type { Language } from '@mizan/domain';
import { SessionStore } from '@mizan/web/platform';
import { startTracking } from '../specs/started-tracking';
import { SdgPage } from './sdg-page';

const label = (text: string) => ({ fr: `${text} (fr)`, ar: `${text} (ar)`, en: `${text} (en)` });
const goal = (number: number, ...codes: string[]) => ({
  number,
  colour: '#C5192D',
  label: label(`Goal of ${number}`),
  officialText: `https://sdgs.un.org/goals/goal${number}#targets_and_indicators`,
  targets: codes.map((code) => ({ code, label: label(`About ${code}`), globalIndicators: [] })),
});
const reference: SdgReference = { goals: [goal(4, '4.4'), goal(9, '9.c'), goal(16, '16.6')] };
const mapping: SdgContribution[] = [
  { target: '4.4', relevance: 'primary', why: 'Digital skills', activities: ['A3'], standing: 'proposal' },
  { target: '16.6', relevance: 'cross-cutting', why: 'Institutions', activities: [], standing: 'proposal' },
];
const figures = (code: string, given: Partial<IndicatorFigures>) => ({
  code,
  title: label(`Title of ${code}`),
  measure: 'number',
  standing: 'proposal',
  progress: null,
  ...given,
});
const indicators = [
  figures('OP3-1', { status: 'at-risk', progress: 0.72 }),
  figures('OC3-2', { status: 'ahead', progress: 0.5 }),
];
const framework = {
  indicators: [
    { code: 'OP3-1', sdgLinks: [{ target: '4.4', relevance: 'secondary' }] },
    { code: 'OC3-2', sdgLinks: [{ target: '9.c', relevance: 'secondary' }] },
  ],
} as unknown as Framework;
const overviewOf = (given: Partial<Overview> = {}) =>
  ({
    asOf: '2026-11-25',
    sdgTargets: mapping,
    indicators,
    activities: [{ code: 'A3', title: label('Digital transition') }],
    ...given,
  }) as unknown as Overview;

interface Given {
  language?: Language;
  address?: string;
  overview?: Overview;
  framework?: Framework;
  may?: boolean;
}

async function opened({ language = 'en', address = '/ccme/sdgs' }: Given = {}) {
  const api = await startTracking(language, [{ path: ':project/sdgs', component: SdgPage }]);
  const harness = await RouterTestingHarness.create(address);
  TestBed.tick();
  api.expectOne('/api/projects/ccme/periods').flush({ periods: [] });
  return { api, harness, element: harness.routeNativeElement! };
}

async function shown(given: Given = {}) {
  const page = await opened(given);
  jest.spyOn(TestBed.inject(SessionStore), 'can').mockReturnValue(given.may ?? false);
  answer(page.api, given);
  await page.harness.fixture.whenStable();
  return page;
}

function answer(api: HttpTestingController, given: Given): void {
  const query = /\?asOf=[\d-]+/.exec(given.address ?? '')?.[0] ?? '';
  api.expectOne(`/api/projects/ccme/overview${query}`).flush(given.overview ?? overviewOf());
  api.expectOne(`/api/projects/ccme/framework${query}`).flush(given.framework ?? framework);
  api.expectOne('/api/sdg').flush(reference);
}

const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const sections = (element: HTMLElement) => Array.from(element.querySelectorAll('mz-sdg-goal-section'));
const headings = (element: HTMLElement) => sections(element).map((one) => textOf(one.querySelector('h2')));

test.each<[Language, string, string]>([
  ['fr', 'Le projet contribue à 3 des 17 objectifs, par 3 cibles', 'rien sur cette page ne mesure un objectif'],
  ['ar', 'يساهم المشروع في 3 أهداف من أصل 17 هدفا، عبر 3 غايات', 'لا شيء في هذه الصفحة يقيس هدفا'],
  ['en', 'The project contributes to 3 of the 17 goals, through 3 targets', 'nothing on this page measures a goal'],
])('in %s the page states the finding, and that it is a contribution alone', async (language, finding, plainly) => {
  const { element } = await shown({ language });
  expect(textOf(element.querySelector('figure h3'))).toBe(finding);
  expect(textOf(element.querySelector('.plainly'))).toContain(plainly);
});

test('goal by goal, each target says how and why, and its indicators where they stand', async () => {
  const { element } = await shown({ address: '/ccme/sdgs?asOf=2026-06-30' });
  expect(headings(element)).toEqual(['Goal 4 Goal of 4 (en)', 'Goal 9 Goal of 9 (en)', 'Goal 16 Goal of 16 (en)']);
  const [skills, access, institutions] = sections(element);
  expect(textOf(skills!)).toContain('4.4 About 4.4 (en)');
  expect(textOf(skills!)).toContain('Primary contribution Activity A3 Digital transition (en)');
  expect(skills!.querySelector('.about a')!.getAttribute('href')).toBe('/ccme/activities/A3?asOf=2026-06-30');
  expect(textOf(skills!)).toContain('Digital skills');
  const row = skills!.querySelector('.rows li')!;
  expect(textOf(row)).toContain('OP3-1 Title of OP3-1 (en) Secondary contribution');
  expect(textOf(row)).toContain('72%');
  expect(textOf(row)).toContain('At risk');
  expect(row.querySelector('a')!.getAttribute('href')).toBe('/ccme/indicators/OP3-1?asOf=2026-06-30');
  expect(row.querySelector('.progress mz-how a')!.getAttribute('href')).toContain('how=indicator:OP3-1:progress');
  expect(textOf(access!)).toContain('Named by the indicators below alone');
  expect(textOf(institutions!)).toContain('No indicator follows this contribution yet.');
});

test.each<[string, ('proposal' | 'confirmed')[], RegExp, number]>([
  ['nobody has confirmed it', ['proposal', 'proposal'], /is a proposed mapping until the partners confirm it/, 0],
  ['a part is confirmed', ['confirmed', 'proposal'], /Part of the mapping is proposed/, 1],
  [
    'all of it is confirmed',
    ['confirmed', 'confirmed'],
    /a target of the 2030 Agenda itself\. Bars and percentages tell [^.]+ the planned pace\.$/,
    0,
  ],
])('a mapping says how sure it is: %s', async (_, standings, sentence, marked) => {
  const overview = overviewOf({
    sdgTargets: mapping.map((one, at) => ({ ...one, standing: standings[at]!, indicators: [] })),
  });
  const { element } = await shown({ overview, framework: { indicators: [] } as unknown as Framework });
  expect(textOf(element.querySelector('.plainly'))).toMatch(sentence);
  const marks = sections(element).filter((one) => textOf(one).includes('Proposed mapping'));
  expect(marks).toHaveLength(marked);
});

test.each([
  ['a goal that is served', '?goal=4', ['Goal 4 Goal of 4 (en)']],
  ['no goal at all', '?goal=18', ['Goal 4 Goal of 4 (en)', 'Goal 9 Goal of 9 (en)', 'Goal 16 Goal of 16 (en)']],
  ['a goal that is not served', '?goal=3', []],
])('the address narrows the list to %s, and never the finding', async (_, query, narrowed) => {
  const { element } = await shown({ address: `/ccme/sdgs${query}` });
  expect(headings(element)).toEqual(narrowed);
  expect(textOf(element.querySelector('figure h3'))).toContain('3 of the 17 goals');
  if (narrowed.length === 0) expect(textOf(element)).toContain('The project does not contribute to goal 3');
});

test.each<[string, (element: HTMLElement) => void]>([
  [
    'by a press',
    (element) => element.querySelectorAll('mz-wheel-chart g.segment')[8]!.dispatchEvent(new MouseEvent('click')),
  ],
  [
    'by Enter while it is read',
    (element) => {
      const plot = element.querySelector('[role=application]')!;
      const press = (key: string) => plot.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      for (let steps = 0; steps < 9; steps += 1) press('ArrowRight');
      press('Enter');
    },
  ],
])('the ninth segment of the wheel leads to goal 9, %s', async (_, chosen) => {
  const { element, harness } = await shown({ address: '/ccme/sdgs?asOf=2026-06-30' });
  chosen(element);
  await harness.fixture.whenStable();
  expect(TestBed.inject(Router).url).toBe('/ccme/sdgs?asOf=2026-06-30&goal=9#goals');
  expect(headings(element)).toEqual(['Goal 9 Goal of 9 (en)']);
});

test('a segment of a goal that is not served leads nowhere', async () => {
  const { element, harness } = await shown();
  element.querySelectorAll('mz-wheel-chart g.segment')[2]!.dispatchEvent(new MouseEvent('click'));
  await harness.fixture.whenStable();
  expect(TestBed.inject(Router).url).toBe('/ccme/sdgs');
});

test('the table of the wheel has all 17 goals, and zero for those that are not served', async () => {
  const { element, harness } = await shown();
  const table = Array.from(element.querySelectorAll('button')).find((one) => textOf(one) === 'Show as table')!;
  table.click();
  await harness.fixture.whenStable();
  const rows = Array.from(element.querySelectorAll('tbody tr')).map((row) =>
    Array.from(row.children).map((cell) => textOf(cell)),
  );
  expect(rows).toHaveLength(17);
  expect(rows[2]).toEqual(['Goal 3', '—no value', '0', '0', '0', '0', '—no value']);
  expect(rows[3]).toEqual(['Goal 4 – Goal of 4 (en)', '4.4', '1', '0', '0', '1', '1 At risk']);
  expect(rows[15]).toEqual(['Goal 16 – Goal of 16 (en)', '16.6', '0', '0', '1', '0', '—no value']);
});

test.each([
  ['who may edit the framework is led to it', true, 1],
  ['others are told that it comes', false, 0],
])('nothing linked yet: %s', async (_, may, links) => {
  const empty = { overview: overviewOf({ sdgTargets: [] }), framework: { indicators: [] } as unknown as Framework };
  const { element } = await shown({ ...empty, may });
  expect(textOf(element)).toContain('No contribution to the SDGs is recorded by this day');
  expect(element.querySelectorAll('a[href="/ccme/framework"]')).toHaveLength(links);
  expect(element.querySelector('mz-sdg-wheel')).toBeNull();
});

test('it can’t be read: the page says so, and trying again reads what failed', async () => {
  const { api, element, harness } = await opened();
  expect(textOf(element.querySelector('mz-loading-skeleton [role=status]'))).toBe('Loading the contribution…');
  api.expectOne('/api/projects/ccme/overview').flush(overviewOf());
  api.expectOne('/api/projects/ccme/framework').flush({}, { status: 500, statusText: 'Failed' });
  api.expectOne('/api/sdg').flush(reference);
  await harness.fixture.whenStable();
  expect(textOf(element.querySelector('[role=alert]'))).toContain('The contribution to the SDGs could not be loaded');
  element.querySelector<HTMLButtonElement>('mz-error-state button')!.click();
  harness.detectChanges();
  api.expectOne('/api/projects/ccme/framework').flush(framework);
  await harness.fixture.whenStable();
  expect(headings(element)).toHaveLength(3);
  api.verify();
});

test('without the labels of the goals, numbers and codes stand alone', async () => {
  const { api, element, harness } = await opened();
  api.expectOne('/api/projects/ccme/overview').flush(overviewOf());
  api.expectOne('/api/projects/ccme/framework').flush(framework);
  api.expectOne('/api/sdg').flush({}, { status: 500, statusText: 'Failed' });
  await harness.fixture.whenStable();
  expect(headings(element)).toEqual(['Goal 4', 'Goal 9', 'Goal 16']);
  expect(textOf(element.querySelector('h3 mz-target-name'))).toBe('4.4');
});
