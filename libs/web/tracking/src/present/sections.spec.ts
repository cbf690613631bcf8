import { after, placeOf, sectionAt, sections, stepOf, type Room, type Step } from './sections';

test.each([
  ['1', 'verdict'],
  ['5', 'periods'],
  ['0', null],
  ['6', null],
  ['true', null],
  ['', null],
  [undefined, null],
])('present=%s asks for %s', (present, section) => expect(sectionAt(present)).toBe(section));

test('every section has its place', () =>
  expect(sections.map((section) => sectionAt(placeOf(section)))).toEqual(sections));

test.each<[Step, string | null, string | null]>([
  ['next', 'activities', 'verdict'],
  ['before', 'verdict', 'verdict'],
  ['first', 'verdict', 'verdict'],
  ['last', 'periods', 'verdict'],
  ['end', null, 'verdict'],
  ['next', 'periods', 'periods'],
  ['before', 'indicators', 'periods'],
])('%s leads to %s from %s', (step, to, from) => expect(after(from as 'verdict', step)).toBe(to));

const [fits, top, middle, bottom] = [
  { above: false, below: false },
  { above: false, below: true },
  { above: true, below: true },
  { above: true, below: false },
];
test.each<[string, 'ltr' | 'rtl', Room, Step | null]>([
  ['ArrowRight', 'ltr', middle, 'next'],
  ['ArrowLeft', 'ltr', middle, 'before'],
  ['ArrowLeft', 'rtl', middle, 'next'],
  ['ArrowRight', 'rtl', middle, 'before'],
  ['PageDown', 'ltr', fits, 'next'],
  ['PageDown', 'ltr', top, null],
  ['PageDown', 'ltr', middle, null],
  ['ArrowDown', 'ltr', bottom, 'next'],
  ['PageUp', 'ltr', bottom, null],
  ['ArrowUp', 'ltr', top, 'before'],
  ['Home', 'ltr', fits, 'first'],
  ['End', 'rtl', fits, 'last'],
  ['Escape', 'ltr', fits, 'end'],
  ['x', 'ltr', fits, null],
])('%s in %s with %o asks for %s', (key, direction, room, step) => expect(stepOf(key, direction, room)).toBe(step));
