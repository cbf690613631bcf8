import { TestBed } from '@angular/core/testing';
import { Sparkline } from './sparkline';

async function drawn(shares: (number | null)[]) {
  const fixture = TestBed.createComponent(Sparkline);
  fixture.componentRef.setInput('shares', shares);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const lines = [...host.querySelectorAll('polyline')].map((line) => line.getAttribute('points'));
  const end = host.querySelector('circle');
  return { lines, end: end && [end.getAttribute('cx'), end.getAttribute('cy')] };
}

test.each<[string, (number | null)[], (string | null)[], string[] | null]>([
  ['from nothing to all', [0, 1], ['3,25 117,3'], ['117', '3']],
  ['what is not known breaks the line', [0, 0.5, null, 1, 1], ['3,25 31.5,14', '88.5,3 117,3'], ['117', '3']],
  ['beyond the ends it stays at them', [-1, 2], ['3,25 117,3'], ['117', '3']],
  ['without a last level no end is marked', [0, 0, null], ['3,25 60,25'], null],
  ['one level is a point', [0.5], [], ['3', '14']],
  ['nothing', [], [], null],
])('%s', async (_, levels, lines, end) => expect(await drawn(levels)).toEqual({ lines, end }));
