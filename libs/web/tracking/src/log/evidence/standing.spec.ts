import type { Evidence, ProblemBody } from '@mizan/contract';
import fc from 'fast-check';
import { isHeld, nextStanding, readinessOf, type Happening, type Readiness, type Standing } from './standing';

const evidence = { id: 'e1', sha256: 'ab' } as Evidence;
const macros = { code: 'evidence-macros', status: 422 } as ProblemBody;

const waiting = { kind: 'waiting', for: 'turn' } as const;
const cut = { kind: 'waiting', for: 'network' } as const;
const half = { kind: 'uploading', share: 0.5 } as const;
const done = { kind: 'done', evidence } as const;
const refused = { kind: 'refused', why: macros } as const;
const stopped = { kind: 'stopped' } as const;

test.each<[string, Standing, Happening, Standing]>([
  ['starts in its turn', waiting, { kind: 'started' }, { kind: 'uploading', share: 0 }],
  ['goes on', half, { kind: 'progressed', share: 0.8 }, { kind: 'uploading', share: 0.8 }],
  ['begins anew after a try that failed', half, { kind: 'progressed', share: 0 }, { kind: 'uploading', share: 0 }],
  ['arrives', half, { kind: 'arrived', evidence }, done],
  ['is cut by the network and waits for it', half, { kind: 'cut', by: 'network' }, cut],
  ['waits for the person to sign in', half, { kind: 'cut', by: 'sign-in' }, { kind: 'waiting', for: 'sign-in' }],
  ['is not accepted', half, { kind: 'refused', why: macros }, refused],
  ['is stopped by the person', half, { kind: 'stopped' }, stopped],
  ['goes in line again after it was cut', cut, { kind: 'asked-again' }, waiting],
  ['goes in line again after it was stopped', stopped, { kind: 'asked-again' }, waiting],
  ['goes in line again after it was refused', refused, { kind: 'asked-again' }, waiting],
  ['goes in line again with another title', done, { kind: 'asked-again' }, waiting],
  ['is up, though it was stopped too late', stopped, { kind: 'arrived', evidence }, done],
  ['stays stopped whatever the wire says after', stopped, { kind: 'progressed', share: 1 }, stopped],
  ['stays stopped when the network goes', stopped, { kind: 'cut', by: 'network' }, stopped],
  ['stays refused when the network goes', refused, { kind: 'cut', by: 'network' }, refused],
  ['stays up when the network goes', done, { kind: 'cut', by: 'network' }, done],
  ['is not sent twice at once', half, { kind: 'asked-again' }, half],
])('a file %s', (_, now, happening, then) => {
  expect(nextStanding(now, happening)).toEqual(then);
});

test.each<[string, Standing[], Readiness]>([
  ['a value without files', [], 'up'],
  ['all there', [done, done], 'up'],
  ['one on its way', [done, half], 'on-the-way'],
  ['one in line', [done, waiting], 'on-the-way'],
  ['no network', [done, cut, waiting], 'unreachable'],
  ['no session', [{ kind: 'waiting', for: 'sign-in' }, cut], 'signed-out'],
  ['one refused, whatever the others do', [done, refused, half, cut], 'held'],
  ['one stopped', [done, stopped], 'held'],
])('%s: %#', (_, standings, readiness) => {
  expect(readinessOf(standings)).toBe(readiness);
});

const share = fc.double({ min: -1, max: 2, noNaN: true });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.constant<Happening>({ kind: 'started' }),
  share.map((of): Happening => ({ kind: 'progressed', share: of })),
  fc.constant<Happening>({ kind: 'arrived', evidence }),
  fc.constantFrom<Happening>({ kind: 'cut', by: 'network' }, { kind: 'cut', by: 'sign-in' }),
  fc.constant<Happening>({ kind: 'refused', why: macros }),
  fc.constant<Happening>({ kind: 'stopped' }),
  fc.constant<Happening>({ kind: 'asked-again' }),
);
const ofTheWire = happening.filter(({ kind }) => kind !== 'asked-again');

describe('whatever happens', () => {
  const after = (happenings: Happening[], from: Standing = waiting) => happenings.reduce(nextStanding, from);

  test('what is up stays up, until the person asks for it again', () => {
    fc.assert(fc.property(fc.array(ofTheWire), (later) => expect(after(later, done).kind).toBe('done')));
  });

  test('what waits for the person is never sent by itself', () => {
    const notArriving = ofTheWire.filter(({ kind }) => kind !== 'arrived');
    fc.assert(
      fc.property(fc.constantFrom<Standing>(refused, stopped), fc.array(notArriving), (from, later) =>
        expect(isHeld(after(later, from))).toBe(true),
      ),
    );
  });

  test('a file counts as up only if it arrived after it was last asked for', () => {
    fc.assert(
      fc.property(fc.array(happening), (all) => {
        const kinds = all.map(({ kind }) => kind);
        const arrived = kinds.lastIndexOf('arrived');
        if (after(all).kind === 'done') expect(arrived).toBeGreaterThan(kinds.lastIndexOf('asked-again'));
        else expect(arrived).toBeLessThanOrEqual(kinds.lastIndexOf('asked-again'));
      }),
    );
  });

  test('a share is between nothing and all', () => {
    fc.assert(
      fc.property(fc.array(happening), (all) => {
        const now = after(all);
        const shown = now.kind === 'uploading' ? now.share : 0;
        expect(shown).toBeGreaterThanOrEqual(0);
        expect(shown).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('a value is ready only if each of its files is up', () => {
    fc.assert(
      fc.property(fc.array(fc.array(happening)), (files) => {
        const standings = files.map((all) => after(all));
        expect(readinessOf(standings) === 'up').toBe(standings.every(({ kind }) => kind === 'done'));
      }),
    );
  });
});
