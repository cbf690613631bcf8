/** A person at the API, as another program would act for them. */
export class Person {
  private constructor(
    private readonly base: string,
    private readonly cookie: string,
  ) {}

  static async signIn(base: string, name: string): Promise<Person> {
    const response = await fetch(`${base}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: `${name}@demo.example`, password: 'demo-mizan' }),
    });
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (!response.ok || !cookie) throw new Error(`${name} could not sign in: ${response.status}`);
    return new Person(base, cookie);
  }

  async get<Body>(path: string): Promise<Body> {
    const response = await this.send('GET', path);
    if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Body;
  }

  async download(path: string): Promise<Buffer> {
    const response = await this.send('GET', path);
    if (!response.ok) throw new Error(`GET ${path}: ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }

  /** `ifMatch` names the version that is changed; left out for something new. */
  put(path: string, body: unknown, ifMatch?: string): Promise<Response> {
    return this.send('PUT', path, body, ifMatch);
  }

  post(path: string, body?: unknown): Promise<Response> {
    return this.send('POST', path, body);
  }

  private send(method: string, path: string, body?: unknown, ifMatch?: string): Promise<Response> {
    return fetch(`${this.base}/api/${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(ifMatch !== undefined && { 'if-match': ifMatch }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }
}
