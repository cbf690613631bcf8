import { randomUUID } from 'node:crypto';
import { personHeader, type Demonstration, type Session } from '@mizan/contract';
import { PersonRow } from '@mizan/api/database';
import { startApi, type TestApi } from '@mizan/testing';
import { AccessModule, addPerson, hashPassword, keepDemonstrationPassword } from './index';
import { isPassword } from './passwords';
import { SignInDelay } from './sign-in-delay';

let api: TestApi;
beforeAll(async () => {
  api = await startApi([AccessModule.forDemonstration('demo-secret')]);
  const em = api.dataSource.manager;
  await addPerson(em, {
    email: 'Amina@CCME.example',
    name: 'Amina',
    role: 'manager',
    language: 'fr',
    password: 'right',
  });
  const demonstration = { name: 'Donor', role: 'donor', language: 'en', demonstration: true } as const;
  await em.insert(PersonRow, {
    email: 'donor@demo.example',
    passwordHash: await hashPassword('demo-secret'),
    ...demonstration,
  });
});
afterAll(() => api.stop());

describe('signing in', () => {
  test('with the right password answers the person and sets a cookie that scripts can not read', async () => {
    const answer = await api.anonymous.post<Session>('session', { email: ' amina@ccme.EXAMPLE ', password: 'right' });
    expect(answer).toMatchObject({
      status: 200,
      body: { user: { email: 'amina@ccme.example', name: 'Amina', role: 'manager', language: 'fr' } },
    });
    expect(answer.headers.get('set-cookie')).toMatch(/^mizan_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  test('the session lasts until one signs out', async () => {
    const { headers } = await api.anonymous.post('session', { email: 'amina@ccme.example', password: 'right' });
    const cookie = headers.get('set-cookie')!.split(';')[0]!;
    expect(await api.anonymous.get<Session>('session', { headers: { cookie } })).toMatchObject({
      status: 200,
      body: { user: { name: 'Amina' } },
    });
    expect((await api.anonymous.delete('session', { headers: { cookie } })).status).toBe(204);
    expect((await api.anonymous.get('session', { headers: { cookie } })).status).toBe(401);
  });

  test('a page of one person is refused while another is signed in, whatever it asks', async () => {
    const { headers, body } = await api.anonymous.post<Session>('session', {
      email: 'amina@ccme.example',
      password: 'right',
    });
    const cookie = headers.get('set-cookie')!.split(';')[0]!;
    const ask = (person: string) => api.anonymous.get('session', { headers: { cookie, [personHeader]: person } });
    expect((await ask(body.user.id)).status).toBe(200);
    expect(await ask(randomUUID())).toMatchObject({ status: 401, body: { code: 'other-person' } });
  });

  test.each([
    ['a wrong password', { email: 'amina@ccme.example', password: 'wrong' }, 401, 'wrong-credentials'],
    ['nobody of that name', { email: 'nobody@ccme.example', password: 'right' }, 401, 'wrong-credentials'],
    ['no password', { email: 'amina@ccme.example' }, 400, 'invalid-field'],
    ['an object for an address', { email: { $ne: '' }, password: 'x' }, 400, 'invalid-field'],
  ])('%s is refused', async (_, body, status, code) => {
    expect(await api.anonymous.post('session', body)).toMatchObject({ status, body: { code } });
  });

  test('the sixth guess within a minute waits, also for an account that does not exist', async () => {
    for (const email of ['guessed@ccme.example', 'amina2@ccme.example']) {
      const guesses = Array.from({ length: 6 }, () => api.anonymous.post('session', { email, password: 'guess' }));
      const statuses = (await Promise.all(guesses)).map((answer) => answer.status).sort();
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    }
  });
});

test('guesses from one address keep nobody out who comes from another', async () => {
  const delay = new SignInDelay();
  const guess = async (address: string) => delay.count('amina@ccme.example', address);
  for (let attempt = 0; attempt < 5; attempt += 1) await guess('192.0.2.1');
  await expect(guess('192.0.2.1')).rejects.toMatchObject({ code: 'too-many-attempts' });
  await expect(guess('192.0.2.2')).resolves.toBeUndefined();
});

describe('demonstration accounts', () => {
  test('are offered where the server is a demonstration', async () => {
    const { body } = await api.anonymous.get<Demonstration>('demonstration');
    expect(body).toEqual({ accounts: [{ email: 'donor@demo.example', role: 'donor' }], password: 'demo-secret' });
  });

  test('take the password that the server was started with, and nobody else does', async () => {
    const guess = (email: string, password: string) => api.anonymous.post('session', { email, password });
    await keepDemonstrationPassword(api.dataSource.manager, 'another-secret');
    expect((await guess('donor@demo.example', 'demo-secret')).status).toBe(401);
    expect((await guess('donor@demo.example', 'another-secret')).status).toBe(200);
    expect((await guess('amina@ccme.example', 'right')).status).toBe(200);
  });

  test('neither are offered nor can sign in anywhere else', async () => {
    const serious = await startApi([AccessModule.forDemonstration(null)]);
    const passwordHash = await hashPassword('demo-secret');
    const person = { email: 'donor@demo.example', name: 'Donor', role: 'donor', language: 'en' } as const;
    await serious.dataSource.manager.insert(PersonRow, { ...person, passwordHash, demonstration: true });
    expect((await serious.anonymous.get('demonstration')).status).toBe(404);
    const answer = await serious.anonymous.post('session', { email: person.email, password: 'demo-secret' });
    expect(answer.status).toBe(401);
    await serious.stop();
  });
});

test.each([
  ['the password', 'a pass phrase of Rabat', true],
  ['another', 'a pass phrase of rabat', false],
  ['none', '', false],
])('a hash tells %s', async (_, password, expected) => {
  const hash = await hashPassword('a pass phrase of Rabat');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPassword(password, hash)).toBe(expected);
});

describe('an account that is there already', () => {
  const other = { email: 'NADIA@ccme.example', name: 'Nadia', role: 'donor', language: 'ar' } as const;
  const signInWith = (password: string) =>
    api.anonymous.post<Session>('session', { email: 'nadia@ccme.example', password });

  test('stays as it is', async () => {
    const em = api.dataSource.manager;
    const first = { ...other, name: 'Nadia B.', role: 'manager', language: 'fr', password: 'first' } as const;
    expect(await addPerson(em, first)).toBe('added');
    expect(await addPerson(em, { ...other, password: 'second' })).toBe('taken');
    expect(await signInWith('first')).toMatchObject({
      status: 200,
      body: { user: { name: 'Nadia B.', role: 'manager' } },
    });
  });

  test('is changed where that is asked for, and whoever was signed in is signed out', async () => {
    const { headers } = await signInWith('first');
    const cookie = headers.get('set-cookie')!.split(';')[0]!;
    const outcome = await addPerson(api.dataSource.manager, { ...other, password: 'second' }, { replace: true });
    expect(outcome).toBe('replaced');
    expect((await api.anonymous.get('session', { headers: { cookie } })).status).toBe(401);
    expect((await signInWith('first')).status).toBe(401);
    expect(await signInWith('second')).toMatchObject({
      status: 200,
      body: { user: { role: 'donor', language: 'ar' } },
    });
  });
});
