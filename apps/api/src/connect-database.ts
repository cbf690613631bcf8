import { createDataSource, StartRefusal } from '@mizan/api/database';
import type { DataSource } from 'typeorm';

interface Asked {
  url: string;
  /** True where the address was given by `DATABASE_URL`, so that its silence is for whoever gave it to mend. */
  isGiven: boolean;
  poolSize?: number;
}

/** Connects; a given database that does not answer is refused in one sentence. */
export async function connectDatabase({ url, isGiven, poolSize }: Asked): Promise<DataSource> {
  try {
    return await createDataSource({ url, ...(poolSize !== undefined && { poolSize }) }).initialize();
  } catch (error) {
    if (!isGiven) throw error;
    const { host, pathname } = new URL(url);
    const reason = error instanceof Error && error.message ? ` (${error.message})` : '';
    throw new StartRefusal(`The database ${pathname.slice(1)} at ${host} of DATABASE_URL does not answer${reason}.`);
  }
}
