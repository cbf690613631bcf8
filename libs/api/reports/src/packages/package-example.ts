import type { ReportPackage } from '@mizan/contract';

interface Reader {
  get<Body>(path: string): Promise<{ body: Body }>;
}

/** The package at that address, once it is made or has failed. */
export async function whenMade(reader: Reader, address: string): Promise<ReportPackage> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const { body } = await reader.get<ReportPackage>(address);
    if (body.state === 'ready' || body.state === 'failed') return body;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('never made');
}
