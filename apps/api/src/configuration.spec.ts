import { readConfiguration } from './configuration';

const bucket = { EVIDENCE_S3_BUCKET: 'b', EVIDENCE_S3_ACCESS_KEY_ID: 'id', EVIDENCE_S3_SECRET_ACCESS_KEY: 'secret' };

describe('where evidence is kept', () => {
  test.each<[string, Record<string, string>, unknown]>([
    ['in the data directory unless said otherwise', {}, null],
    ['there too where settings are blank', { EVIDENCE_S3_BUCKET: ' ', EVIDENCE_S3_REGION: '' }, null],
    [
      'in a bucket of Amazon',
      bucket,
      { bucket: 'b', endpoint: null, region: 'us-east-1', accessKeyId: 'id', secretAccessKey: 'secret' },
    ],
    [
      'in a bucket elsewhere',
      { ...bucket, EVIDENCE_S3_ENDPOINT: 'https://s3.example.org', EVIDENCE_S3_REGION: 'eu-west-3' },
      {
        bucket: 'b',
        endpoint: 'https://s3.example.org',
        region: 'eu-west-3',
        accessKeyId: 'id',
        secretAccessKey: 'secret',
      },
    ],
  ])('%s', (_, env, expected) => expect(readConfiguration(env).evidenceBucket).toEqual(expected));

  test.each<[string, Record<string, string>, RegExp]>([
    ['a bucket without its keys', { EVIDENCE_S3_BUCKET: 'b' }, /EVIDENCE_S3_ACCESS_KEY_ID and EVIDENCE_S3_SECRET/],
    ['keys without a bucket', { ...bucket, EVIDENCE_S3_BUCKET: '' }, /set EVIDENCE_S3_BUCKET too/],
    ['an endpoint alone', { EVIDENCE_S3_ENDPOINT: 'https://s3.example.org' }, /EVIDENCE_S3_BUCKET/],
    ['a region alone', { EVIDENCE_S3_REGION: 'eu-west-3' }, /EVIDENCE_S3_BUCKET/],
    ['an endpoint that is none', { ...bucket, EVIDENCE_S3_ENDPOINT: 's3.example.org' }, /must look like https/],
  ])('is refused as %s', (_, env, sentence) => expect(() => readConfiguration(env)).toThrow(sentence));
});

describe('where people reach the product', () => {
  const DATABASE_URL = 'postgresql://mizan@localhost/mizan';
  test.each<[string, Record<string, string>, string | null]>([
    ['is unknown unless said', { DATABASE_URL }, null],
    ['is unknown where the setting is blank', { DATABASE_URL, PUBLIC_URL: ' ' }, null],
    ['is an address', { DATABASE_URL, PUBLIC_URL: 'https://mizan.example' }, 'https://mizan.example'],
    ['is the same with a slash at its end', { PUBLIC_URL: 'https://mizan.example/' }, 'https://mizan.example'],
    ['may have a port', { PUBLIC_URL: 'http://localhost:3000' }, 'http://localhost:3000'],
  ])('%s', (_, env, expected) => expect(readConfiguration(env).publicUrl).toBe(expected));

  test.each([
    ['a host alone', 'mizan.example'],
    ['a folder of a site', 'https://example.org/mizan'],
    ['a question', 'https://mizan.example/?a=1'],
    ['a name and a password', 'https://me:secret@mizan.example'],
    ['another kind of address', 'ftp://mizan.example'],
    ['a script', 'javascript:alert(1)'],
  ])('is refused as %s', (_, PUBLIC_URL) =>
    expect(() => readConfiguration({ PUBLIC_URL })).toThrow(/PUBLIC_URL must look like/),
  );
});
