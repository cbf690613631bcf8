import type { ValueCell, ValueDraft } from '@mizan/contract';
import { addExactly, type Day, type IndicatorRules, type ValueStatus } from '@mizan/domain';
import fc from 'fast-check';

/** For specs: what people do to values, at random, under indicators of every kind. */
type Kind = Pick<IndicatorRules, 'measure' | 'accumulation'>;
export const kinds: Record<string, Kind> = {
  added: { measure: 'number', accumulation: 'sum' },
  highest: { measure: 'number', accumulation: 'max' },
  pooled: { measure: 'percentage', accumulation: 'sum' },
  lately: { measure: 'ratio', accumulation: 'latest' },
  level: { measure: 'score', accumulation: 'average' },
  told: { measure: 'narrative', accumulation: 'latest' },
};
export const codes = Object.keys(kinds);

/** Few days, so that several values share one; some at the edges of periods. */
export const days: Day[] = [
  '2025-11-01',
  '2026-01-31',
  '2026-02-01',
  '2026-02-14',
  '2026-02-15',
  '2026-04-30',
  '2026-11-23',
];

const micro = fc.oneof(
  fc.constantFrom(0, 1, 10_000_000, -1, 999_999_999_999_999),
  fc.integer({ min: -5_000_000_000, max: 5_000_000_000 }),
);
const figure = micro.map((millionths) => Number((millionths / 1e6).toFixed(6)));
const positive = figure.map(Math.abs);
const part = fc.record({ value: figure, numerator: figure, denominator: positive });
const categories = fc.oneof(
  fc.record({ sex: fc.constantFrom('female', 'male', 'unknown') }),
  fc.record({ sex: fc.constantFrom('female', 'male'), age: fc.constantFrom('under-30', '30-plus') }),
);
const cells = fc.uniqueArray(fc.record({ categories, figures: part }), {
  maxLength: 4,
  selector: (cell) => JSON.stringify(cell.categories),
});
const often = <What extends string>(what: What, times: number): What[] => Array<What>(times).fill(what);
export const moves = fc.record({
  what: fc.constantFrom(
    ...often('log', 5),
    ...often('submit', 5),
    ...often('approve', 5),
    'edit',
    'return',
    'reopen',
    'delete',
  ),
  which: fc.nat(1_000),
  code: fc.constantFrom(...codes),
  measuredOn: fc.constantFrom(...days),
  figures: part,
  cells,
});
export type Move = typeof moves extends fc.Arbitrary<infer M> ? M : never;

/** The move's figures as the measure asks for them; under `sum` the value is what its cells add up to. */
export function draftOf({ code, measuredOn, figures, cells: crossed }: Move): ValueDraft {
  const { measure, accumulation } = kinds[code] ?? raiseUnknown(code);
  if (measure === 'narrative') return { measuredOn, text: `a story of ${figures.value}` };
  const asked =
    measure === 'percentage' || measure === 'ratio' ? (['numerator', 'denominator'] as const) : (['value'] as const);
  const width = Object.keys(crossed[0]?.categories ?? {}).length;
  const sameAxes = crossed.filter((cell) => Object.keys(cell.categories).length === width);
  const only = (from: Record<'value' | 'numerator' | 'denominator', number>) =>
    Object.fromEntries(asked.map((name) => [name, from[name]]));
  const whole = (name: (typeof asked)[number]) =>
    accumulation === 'sum' && sameAxes.length > 0
      ? (addExactly(sameAxes.map((cell) => cell.figures[name])) ?? 0)
      : figures[name];
  return {
    measuredOn,
    ...Object.fromEntries(asked.map((name) => [name, whole(name)])),
    cells: sameAxes.map((cell): ValueCell => ({ categories: { ...cell.categories }, ...only(cell.figures) })),
  };
}

function raiseUnknown(code: string): never {
  throw new Error(`no indicator ${code}`);
}

export interface LoggedValue {
  path: string;
  code: string;
  status: ValueStatus | 'gone';
}

export const fitting: Record<Exclude<Move['what'], 'log'>, readonly LoggedValue['status'][]> = {
  edit: ['draft', 'returned'],
  submit: ['draft', 'returned'],
  approve: ['submitted'],
  return: ['submitted'],
  reopen: ['approved'],
  delete: ['draft'],
};
