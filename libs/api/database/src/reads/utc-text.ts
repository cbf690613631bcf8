/** An instant inside JSON, where no column type turns it into ISO 8601 UTC. */
export const utcText = (instant: string): string =>
  `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
