import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { afterPaint } from './after-paint';
import { drawnInTurn } from './drawn-in-turn';

/** A browser that paints when it is told to. */
let frames: Map<number, FrameRequestCallback>;
let asked = 0;

beforeEach(() => {
  jest.useFakeTimers();
  frames = new Map();
  jest.spyOn(window, 'requestAnimationFrame').mockImplementation((frame) => {
    frames.set((asked += 1), frame);
    return asked;
  });
  jest.spyOn(window, 'cancelAnimationFrame').mockImplementation((at) => void frames.delete(at));
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

function paint(): void {
  const due = [...frames.values()];
  frames.clear();
  for (const frame of due) frame(0);
  jest.advanceTimersByTime(0);
}

describe('what waits for the next painting', () => {
  test('runs after it, once', () => {
    const run = jest.fn();
    afterPaint(run);
    expect(run).not.toHaveBeenCalled();
    paint();
    jest.advanceTimersByTime(1_000);
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('runs in a tab that nobody sees, too', () => {
    const run = jest.fn();
    afterPaint(run);
    jest.advanceTimersByTime(1_000);
    paint();
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('can be called off', () => {
    const run = jest.fn();
    afterPaint(run)();
    paint();
    jest.advanceTimersByTime(1_000);
    expect(run).not.toHaveBeenCalled();
  });
});

test.each([
  ['part by part', 1, [1, 1, 2, 3]],
  ['the first two together, then part by part', 2, [2, 2, 3, 3]],
])('a long page is drawn %s, each after the one before was seen, from the moment it is ready', (_, atOnce, parts) => {
  const ready = signal(false);
  const drawn = TestBed.runInInjectionContext(() => drawnInTurn(3, ready, atOnce));
  const seen = [];
  TestBed.tick();
  paint();
  seen.push(drawn());
  ready.set(true);
  for (let at = 0; at < 3; at += 1) {
    TestBed.tick();
    seen.push(drawn());
    paint();
  }
  expect(seen).toEqual(parts);
});
