// An entry of its own: what draws charts is fetched with the first of them.
export { Chart } from './frame/chart';
export type { ChartAbout, ChartWords } from './frame/chart-words';
export type { ChartTable, TableCell, TableColumn, TableRow } from './frame/chart-table';
export { LegendMark } from './frame/legend-mark';
export type { LegendEntry } from './frame/legend';
export type { ChartReading } from './frame/reading';
export { StepLineChart, type StepLineWords } from './over-time/step-line-chart';
export type { StepLinePoint } from './over-time/step-line';
export { DayLine, type DayMark } from './days/day-line';
export { ShareMultiple, type SharePoint } from './multiples/share-multiple';
export { WheelChart } from './wheel/wheel-chart';
export { inkOn, type BlockLook, type WheelSegment } from './wheel/wheel';
export { LinesChart } from './over-time/lines-chart';
export type { LevelsOverTime } from './over-time/lines-plot';
