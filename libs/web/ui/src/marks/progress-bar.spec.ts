import { TestBed } from '@angular/core/testing';
import { ProgressBar } from './progress-bar';

async function drawn(inputs: Record<string, unknown>): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(ProgressBar);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}
const sizeOf = (bar: HTMLElement) => bar.querySelector<HTMLElement>('.fill')?.style.getPropertyValue('inline-size');

describe('ProgressBar', () => {
  test.each([
    ['within', 0.64, '64%'],
    ['beyond the whole', 1.4, '100%'],
    ['the wrong way', -0.2, '0%'],
  ])('draws a share %s', async (_, share, size) => expect(sizeOf(await drawn({ share }))).toBe(size));

  test('no share is an empty track, not a bar of nothing', async () => {
    const bar = await drawn({ share: null });
    expect([bar.querySelector('.fill'), bar.querySelector('.none')]).toEqual([null, expect.anything()]);
  });

  test('without words it is for the eye alone; with them it is a picture that says them', async () => {
    expect((await drawn({ share: 0.5 })).getAttribute('aria-hidden')).toBe('true');
    const spoken = await drawn({ share: 0.5, label: 'Progress 50 %' });
    expect([spoken.getAttribute('role'), spoken.getAttribute('aria-label')]).toEqual(['img', 'Progress 50 %']);
  });
});
