export { afterPaint } from './after-paint';
export { drawnInTurn } from './drawn-in-turn';
