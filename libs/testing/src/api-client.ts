export interface Answer<Body = unknown> {
  status: number;
  body: Body;
  etag: string | null;
  headers: Headers;
}

export interface RequestOptions {
  body?: unknown;
  ifMatch?: string;
  headers?: Record<string, string>;
}

/** Speaks to the API as one person would, over HTTP. The body it answers is read as JSON where it is JSON, else as text. */
export class ApiClient {
  constructor(
    private readonly base: string,
    private readonly cookie: string | null,
  ) {}

  /** For a spec that speaks to the server by itself. */
  get cookieHeader(): string {
    return this.cookie ?? '';
  }

  get<Body>(path: string, options?: RequestOptions): Promise<Answer<Body>> {
    return this.send<Body>('GET', path, options);
  }

  put<Body>(path: string, body: unknown, options?: RequestOptions): Promise<Answer<Body>> {
    return this.send<Body>('PUT', path, { ...options, body });
  }

  post<Body>(path: string, body?: unknown, options?: RequestOptions): Promise<Answer<Body>> {
    return this.send<Body>('POST', path, { ...options, body });
  }

  delete<Body>(path: string, options?: RequestOptions): Promise<Answer<Body>> {
    return this.send<Body>('DELETE', path, options);
  }

  async send<Body>(
    method: string,
    path: string,
    { body, ifMatch, headers }: RequestOptions = {},
  ): Promise<Answer<Body>> {
    const response = await fetch(`${this.base}/api/${path}`, {
      method,
      headers: {
        ...(this.cookie && { cookie: this.cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(ifMatch && { 'if-match': ifMatch }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return {
      status: response.status,
      body: (isJson ? JSON.parse(text) : text) as Body,
      etag: response.headers.get('etag'),
      headers: response.headers,
    };
  }

  /** Sends a file with its title as a form would; without a title where it is null. */
  async upload<Body>(
    path: string,
    { name, content }: { name: string; content: Uint8Array<ArrayBuffer> },
    title: string | null = null,
  ): Promise<Answer<Body>> {
    const form = new FormData();
    if (title !== null) form.append('title', title);
    form.append('file', new Blob([content]), name);
    const response = await fetch(`${this.base}/api/${path}`, {
      method: 'PUT',
      headers: { ...(this.cookie && { cookie: this.cookie }) },
      body: form,
    });
    const body = (await response.json()) as Body;
    return { status: response.status, body, etag: response.headers.get('etag'), headers: response.headers };
  }

  /** The bytes of a document. */
  async download(path: string): Promise<{ status: number; bytes: Buffer; headers: Headers }> {
    const response = await fetch(`${this.base}/api/${path}`, {
      headers: { ...(this.cookie && { cookie: this.cookie }) },
    });
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers };
  }
}
