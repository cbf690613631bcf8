/** The beginning and the end of a SHA-256, enough to compare by eye. */
export function shortened(sha256: string): string {
  return sha256.length <= 16 ? sha256 : `${sha256.slice(0, 8)}…${sha256.slice(-6)}`;
}
