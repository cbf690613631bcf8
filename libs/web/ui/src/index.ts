export { BarTable, type BarRow } from './marks/bar-table';
export { drawnInTurn } from './states/drawn-in-turn';
export { EmptyState } from './states/empty-state';
export { ErrorState } from './states/error-state';
export { FigureTile } from './marks/figure-tile';
export { LoadingSkeleton } from './states/loading-skeleton';
export { ProgressBar } from './marks/progress-bar';
export { StatusMark, type Tone } from './marks/status-mark';
export { StepSketch, type Step } from './chart/step-sketch';
