import { TestBed } from '@angular/core/testing';
import type { Axis, BreakdownSeries, Indicator } from '@mizan/contract';
import { startTracking } from '../specs/started-tracking';
import { BreakdownOverTime } from './breakdown-over-time';

const indicator = { code: 'I1', title: { en: 'Staff trained' }, measure: 'number', unit: 'persons' } as Indicator;
const axis = (code: string, ...names: string[]): Axis => ({
  ...{ code, label: { en: code }, version: 1 },
  categories: names.map((name) => ({ code: name, label: { en: name } })),
});
const series = (
  axisCode: string,
  ...points: [on: string, levels: Record<string, number | null>][]
): BreakdownSeries => ({
  asOf: points.at(-1)?.[0] ?? '',
  axes: [
    {
      axis: axisCode,
      points: points.map(([on, levels]) => ({
        on,
        categories: Object.entries(levels).map(([category, value]) => ({
          category,
          value,
          suppressed: value === null,
        })),
      })),
    },
  ],
});

async function shown(axes: Axis[], answer: BreakdownSeries) {
  const http = await startTracking('en');
  const fixture = TestBed.createComponent(BreakdownOverTime);
  fixture.componentRef.setInput('indicator', indicator);
  fixture.componentRef.setInput('axes', axes);
  TestBed.tick();
  http.expectOne((request) => request.url.endsWith('/breakdown')).flush(answer);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  return [...host.querySelectorAll('mz-lines-chart')].map((chart) => ({
    title: chart
      .querySelector('h3')
      ?.textContent.replace(/\u00a0/g, ' ')
      .trim(),
    legend: [...chart.querySelectorAll('.legend li')].map((line) => line.textContent.trim()),
  }));
}

test('each axis has its chart, whose title is the figures of the day', async () =>
  expect(
    await shown(
      [axis('sex', 'Women', 'Men', 'unknown')],
      series(
        'sex',
        ['2026-04-30', { Women: 3, Men: 2, unknown: 0 }],
        ['2026-07-31', { Women: 12, Men: 6, unknown: 0 }],
      ),
    ),
  ).toEqual([{ title: 'sex: Women (12 persons) and Men (6 persons)', legend: ['Women', 'Men'] }]));

test.each([
  ['of a single day there is nothing over time', series('sex', ['2026-04-30', { Women: 3, Men: 2 }])],
  [
    'what is withheld all the time is no line',
    series('sex', ['2026-04-30', { Women: null }], ['2026-07-31', { Women: null }]),
  ],
])('%s', async (_, answer) => expect(await shown([axis('sex', 'Women', 'Men')], answer)).toEqual([]));

test('of more than six categories those with the most are drawn, in the order of the axis', async () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
  const levels = Object.fromEntries(names.map((name, at) => [name, name === 'C' ? 1 : at + 10]));
  const [chart] = await shown(
    [axis('country', ...names)],
    series('country', ['2026-04-30', levels], ['2026-07-31', levels]),
  );
  expect(chart?.legend).toEqual(['A', 'B', 'D', 'E', 'F', 'G']);
});
