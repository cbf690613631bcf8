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
