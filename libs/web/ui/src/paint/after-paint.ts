/** Longest wait for a frame, in milliseconds: a tab that nobody sees is not painted. */
const unseen = 250;

/** Runs something once the browser has painted what stands there now. Answers what calls it off. */
export function afterPaint(run: () => void): () => void {
  let task: ReturnType<typeof setTimeout> | undefined;
  const runOnce = (): void => {
    callOff();
    run();
  };
  const fallback = setTimeout(runOnce, unseen);
  // A frame's callback runs before it is painted; a task that it leaves behind runs afterwards.
  const frame = requestAnimationFrame(() => (task = setTimeout(runOnce)));
  const callOff = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(task);
    clearTimeout(fallback);
  };
  return callOff;
}
