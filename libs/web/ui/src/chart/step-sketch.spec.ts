import { sketchOf, type Step } from './step-sketch';

const day = (month: string, level: number): Step => ({ on: `2026-${month}-01`, level });

describe('sketchOf', () => {
  test('a level stays in force until the next: the line goes across, then up', () => {
    const { path, steps } = sketchOf([day('01', 0), day('07', 10)], 300);
    const [first, second] = steps;
    expect(path).toBe(`M${first!.x} ${first!.y}H${second!.x}V${second!.y}`);
    expect(second!.x).toBeGreaterThan(first!.x);
    expect(second!.y).toBeLessThan(first!.y);
  });

  test.each([
    ['up from a high baseline', [day('01', 90), day('12', 95)]],
    ['down', [day('01', 40), day('06', 30), day('12', 20)]],
    ['below zero', [day('01', -5), day('12', 5)]],
    ['nothing but zero', [day('01', 0), day('12', 0)]],
  ])('zero is on the drawing: %s', (_, steps) => {
    const { ground, steps: placed } = sketchOf(steps, 300);
    for (const { y } of [{ y: ground }, ...placed]) {
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(160);
    }
  });

  test('one step alone stands at the beginning, and nothing is divided by nothing', () => {
    const { steps } = sketchOf([day('01', 3)], 300);
    expect(steps.map(({ x, y }) => [x, Number.isFinite(y)])).toEqual([[12, true]]);
  });

  test('levels at the edges are written inside the drawing', () => {
    const { steps } = sketchOf([day('01', 0), day('06', 5), day('12', 9)], 300);
    expect(steps.map(({ anchor }) => anchor)).toEqual(['start', 'middle', 'end']);
  });
});
