import { AsTold, reachedAt } from './public-address';

test.each([
  ['this machine', 'http', '127.0.0.1:3000', 'http://127.0.0.1:3000'],
  ['this machine in the newer way', 'http', '[::1]:8080', 'http://[::1]:8080'],
  ['a host behind a proxy', 'https', 'mizan.example', 'https://mizan.example'],
  ['its usual port', 'https', 'mizan.example:443', 'https://mizan.example'],
  ['a folder', 'https', 'mizan.example/a', null],
  ['a question', 'https', 'mizan.example?a=1', null],
  ['a name and a password', 'https', 'me:secret@mizan.example', null],
  ['nothing', 'https', '', null],
  ['what is no host', 'https', 'a b', null],
])('who reached the product at %s', (_, protocol, host, address) =>
  expect(reachedAt({ protocol, host })).toBe(address),
);

test.each([
  ['what the product was told counts', 'https://mizan.example', 'http://127.0.0.1:3000', 'https://mizan.example'],
  ['untold, it is where people came in', null, 'http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
  ['untold, and nobody knows', null, null, null],
])('%s', (_, told, reached, address) => expect(new AsTold(told).transform(reached)).toBe(address));
