import { signal } from '@angular/core';
import { unfolding } from './unfolding';

describe('the parts of a list on a phone', () => {
  const narrowed = signal(false);
  const { isOpen, turn } = unfolding(narrowed);
  const open = (): string[] => ['OC1', 'OP1', 'OP2'].filter(isOpen);
  beforeEach(() => narrowed.set(true));

  test('a whole list starts folded, and what is turned unfolds and folds again', () => {
    narrowed.set(false);
    const seen = [open()];
    for (const part of ['OP1', 'OP2', 'OP1']) {
      turn(part);
      seen.push(open());
    }
    expect(seen).toEqual([[], ['OP1'], ['OP1', 'OP2'], ['OP2']]);
  });

  test('a narrowed one starts open, whatever was turned before', () => {
    narrowed.set(false);
    turn('OC1');
    narrowed.set(true);
    expect(open()).toEqual(['OC1', 'OP1', 'OP2']);
    turn('OP2');
    expect(open()).toEqual(['OC1', 'OP1']);
  });
});
