import { randomUUID } from 'node:crypto';
import { paths, type MadeShareLink, type Page, type ShareLink } from '@mizan/contract';

/** Somebody signed in who issues reports. */
interface Issuer {
  get<Body>(path: string): Promise<{ body: Body }>;
  put<Body>(path: string, body: unknown): Promise<{ status: number; body: Body }>;
}

export const now = '2026-11-23T12:00:00Z';
export const draft = { label: 'For the auditor', expiresOn: '2026-12-31' };

/** Freezes a report of a project and answers its id. */
export async function freeze(issuer: Issuer, project: string, title: string): Promise<string> {
  const id = randomUUID();
  const body = { title: { en: title }, from: '2026-05-01', to: '2026-10-31' };
  const { status } = await issuer.put(paths.report(project, id), body);
  if (status !== 201) throw new Error(`not frozen: ${status}`);
  return id;
}

/** Makes a link of the project `p`; to all its reports unless said otherwise. */
export async function makeLink(issuer: Issuer, given: object = {}): Promise<MadeShareLink & { token: string }> {
  const path = paths.shareLink('p', randomUUID());
  const { status, body } = await issuer.put<MadeShareLink>(path, { ...draft, ...given });
  if (status !== 201 || body.token === null) throw new Error(`no link: ${status}`);
  return { ...body, token: body.token };
}

/** What the list says of a link. */
export async function listed(issuer: Issuer, id: string): Promise<ShareLink | undefined> {
  const { items } = (await issuer.get<Page<ShareLink>>(paths.shareLinks('p'))).body;
  return items.find((link) => link.id === id);
}
