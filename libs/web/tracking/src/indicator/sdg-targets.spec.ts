import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationInitStatus } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Indicator, SdgReference } from '@mizan/contract';
import type { Language } from '@mizan/domain';
import { providePlatform, provideWords } from '@mizan/web/platform';
import { SdgTargets } from './sdg-targets';

const indicator: Pick<Indicator, 'sdgLinks'> = {
  sdgLinks: [
    { target: '4.4', relevance: 'primary' },
    { target: '17.9', relevance: 'cross-cutting' },
  ],
};
const label = (text: string) => ({ fr: `${text} (fr)`, ar: `${text} (ar)`, en: `${text} (en)` });
const goal = (number: number, colour: string, code: string) => ({
  number,
  colour,
  label: label(`Goal ${number}`),
  officialText: `https://sdgs.un.org/goals/goal${number}#targets_and_indicators`,
  targets: [{ code, label: label(`About ${code}`), globalIndicators: [] }],
});
const reference: SdgReference = { goals: [goal(4, '#C5192D', '4.4'), goal(17, '#19486A', '17.9')] };

async function shown(language: Language, given = indicator) {
  localStorage.clear();
  localStorage.setItem('mizan.language', language);
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      providePlatform(),
      provideHttpClientTesting(),
      provideWords('tracking', {
        fr: () => import('../i18n/fr.json'),
        ar: () => import('../i18n/ar.json'),
        en: () => import('../i18n/en.json'),
      }),
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(SdgTargets);
  fixture.componentRef.setInput('indicator', given);
  fixture.componentRef.setInput('contributions', []);
  fixture.detectChanges();
  const asked = TestBed.inject(HttpTestingController).expectOne('/api/sdg');
  return { element: fixture.nativeElement as HTMLElement, asked, settled: () => fixture.whenStable() };
}

const itemsOf = (element: HTMLElement) => Array.from(element.querySelectorAll('li'));

test.each<[Language, string]>([
  ['fr', 'Contribution principale'],
  ['ar', 'مساهمة رئيسية'],
  ['en', 'Primary contribution'],
])(
  'in %s a target says what it is about and how much it matters, and leads to the official text',
  async (language, relevance) => {
    const { element, asked, settled } = await shown(language);
    asked.flush(reference);
    await settled();
    const [skills, capacity] = itemsOf(element);
    expect(skills?.textContent).toContain(`About 4.4 (${language})`);
    expect(skills?.textContent).toContain(relevance);
    expect(capacity?.textContent).toContain(`About 17.9 (${language})`);
    const link = skills?.querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://sdgs.un.org/goals/goal4#targets_and_indicators');
    expect(link?.relList.contains('noopener')).toBe(true);
  },
);

test('the colour of the goal is a mark for the eye alone, never that of the text', async () => {
  const { element, asked, settled } = await shown('en');
  asked.flush(reference);
  await settled();
  const coloured = Array.from(element.querySelectorAll<HTMLElement>('[style]'));
  expect(coloured.map(({ className, style }) => [className, style.cssText])).toEqual([
    ['colour', 'background-color: rgb(197, 25, 45);'],
    ['colour', 'background-color: rgb(25, 72, 106);'],
  ]);
  expect(coloured.every((mark) => mark.getAttribute('aria-hidden') === 'true' && mark.textContent === '')).toBe(true);
});

test('where the goals can’t be read the codes and their relevance stand alone', async () => {
  const { element, asked, settled } = await shown('en');
  asked.flush(null, { status: 500, statusText: 'failed' });
  await settled();
  expect(itemsOf(element).map((item) => item.textContent.replace(/\s+/g, ' ').trim())).toEqual([
    '4.4Primary contribution',
    '17.9Cross-cutting contribution',
  ]);
  expect(element.querySelector('a')).toBeNull();
});

test('a code that no goal has any more is shown as it is', async () => {
  const { element, asked, settled } = await shown('en', { sdgLinks: [{ target: '4.99', relevance: 'primary' }] });
  asked.flush(reference);
  await settled();
  expect(itemsOf(element).map((item) => item.textContent.trim())).toEqual(['4.99Primary contribution']);
});
