// An entry of its own: what draws charts is fetched with the first of them.
export type { ChartWords } from './chart-words';
export { StepLineChart } from './step-line-chart';
export type { StepLinePoint } from './step-line';
