import type { Indicator, ProblemBody } from '@mizan/contract';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { FrameworkModule } from './index';
import { minimal, stage, trained } from './indicator-examples';

let api: TestApi;
let coordinator: ApiClient;

beforeAll(async () => {
  api = await startApi([FrameworkModule], '2026-11-23T12:00:00Z');
  coordinator = await api.as('coordinator');
  await insertProject(api.dataSource.manager);
});
afterAll(() => api.stop());

const at = (code: string) => `projects/p/indicators/${code}`;
const put = (code: string, body: unknown, ifMatch?: string) =>
  coordinator.put<Indicator & ProblemBody>(at(code), body, ifMatch === undefined ? {} : { ifMatch });

describe('a rule refuses', () => {
  const twice = { dueOn: '2026-04-30', value: 1 };
  test.each<[string, unknown, string, string]>([
    ['a title in no language', { ...trained, title: {} }, 'title-missing', 'title'],
    ['a blank title', { ...trained, title: { en: '  ' } }, 'title-missing', 'title'],
    ['an unknown result', { ...trained, result: 'OP9' }, 'unknown-result', 'result'],
    ['a result named like a property', { ...trained, result: 'constructor' }, 'unknown-result', 'result'],
    ['an unknown activity', { ...trained, activity: 'A9' }, 'unknown-activity', 'activity'],
    ['an unknown axis', { ...trained, disaggregation: ['sex', 'shoe'] }, 'unknown-axis', 'disaggregation.1'],
    ['an axis twice', { ...trained, disaggregation: ['sex', 'sex'] }, 'axis-duplicate', 'disaggregation.1'],
    ['an SDG target that is none', { ...trained, sdgTargets: ['4.4', 'x'] }, 'unknown-sdg-target', 'sdgTargets.1'],
    ['an SDG target beyond the last', { ...trained, sdgTargets: ['4.99'] }, 'unknown-sdg-target', 'sdgTargets.0'],
    [
      'an SDG link to no target',
      { ...minimal, sdgLinks: [{ target: '17.b', relevance: 'primary' }] },
      'unknown-sdg-target',
      'sdgLinks.0.target',
    ],
    [
      'SDG links of other targets',
      { ...trained, sdgLinks: [{ target: '4.4', relevance: 'primary' }] },
      'sdg-targets-differ',
      'sdgLinks',
    ],
    [
      'shares that are averaged',
      { ...trained, measure: 'percentage', accumulation: 'average' },
      'accumulation-not-allowed',
      'accumulation',
    ],
    ['a scale for a number', { ...trained, scale: { '1': 'one' } }, 'scale-not-allowed', 'scale'],
    ['a level that is no number', { ...stage, scale: { low: 'x' } }, 'scale-level-invalid', 'scale.low'],
    [
      'a target off the scale',
      { ...stage, targets: [{ dueOn: '2026-10-31', value: 2 }] },
      'scale-target-outside',
      'targets.0.value',
    ],
    ['a baseline on no day', { ...trained, baseline: { value: 0, on: '2025-02-30' } }, 'day-invalid', 'baseline.on'],
    [
      'a target on no day',
      { ...trained, targets: [twice, { dueOn: 'soon', value: 1 }] },
      'day-invalid',
      'targets.1.dueOn',
    ],
    ['two targets on a day', { ...trained, targets: [twice, twice] }, 'target-duplicate', 'targets.1.dueOn'],
    [
      'a target before the baseline',
      { ...trained, targets: [twice, { dueOn: '2025-10-31', value: 1 }] },
      'target-before-baseline',
      'targets.1.dueOn',
    ],
    ['seven decimals', { ...trained, baseline: { value: 0.1234567 } }, 'too-precise', 'baseline.value'],
    ['a billion', { ...trained, targets: [{ dueOn: '2026-10-31', value: 1e9 }] }, 'out-of-range', 'targets.0.value'],
    [
      'a target for a story',
      { ...trained, measure: 'narrative', accumulation: 'latest', baseline: { value: null } },
      'target-not-allowed',
      'targets',
    ],
    [
      'a baseline for a story',
      { ...trained, measure: 'narrative', accumulation: 'latest', targets: [] },
      'baseline-not-allowed',
      'baseline.value',
    ],
  ])('%s', async (_, body, code, path) => {
    expect(await put('refused', body)).toMatchObject({ status: 422, body: { code, errors: [{ path }] } });
    expect((await coordinator.get(at('refused'))).status).toBe(404);
  });
});

describe('what is not understood is refused, never a failure', () => {
  const withField = (field: string, value: unknown) => ({ ...trained, [field]: value });
  test.each<[string, unknown, string, string | undefined]>([
    ['an unknown field', withField('colour', 'red'), 'unknown-field', 'colour'],
    ['the code in the body', withField('code', 'OP3-1'), 'unknown-field', 'code'],
    ['the version in the body', withField('version', 1), 'unknown-field', 'version'],
    ['an unknown language', withField('title', { en: 'x', de: 'x' }), 'unknown-field', 'title.de'],
    ['an unknown language of the definition', withField('definition', { es: 'x' }), 'unknown-field', 'definition.es'],
    ['an unknown field of the baseline', withField('baseline', { value: 1, by: 'me' }), 'unknown-field', 'baseline.by'],
    [
      'an unknown field of a target',
      withField('targets', [{ dueOn: '2026-10-31', value: 1, x: 1 }]),
      'unknown-field',
      'targets.0.x',
    ],
    ['a title as text', withField('title', 'Staff trained'), 'invalid-field', 'title'],
    ['a title as list', withField('title', [{ en: 'x' }]), 'invalid-field', 'title'],
    ['a title of null', withField('title', null), 'invalid-field', 'title'],
    ['a language of null', withField('title', { en: 'x', fr: null }), 'invalid-field', 'title.fr'],
    ['a language of 7', withField('title', { en: 7 }), 'invalid-field', 'title.en'],
    ['a title beyond its length', withField('title', { en: 'x'.repeat(501) }), 'invalid-field', 'title.en'],
    ['no title', withField('title', undefined), 'invalid-field', 'title'],
    ['an empty result', withField('result', ''), 'invalid-field', 'result'],
    ['a result of null', withField('result', null), 'invalid-field', 'result'],
    ['a made-up measure', withField('measure', 'count'), 'invalid-field', 'measure'],
    ['a list of measures', withField('measure', ['number']), 'invalid-field', 'measure'],
    ['no accumulation', withField('accumulation', undefined), 'invalid-field', 'accumulation'],
    ['a direction of null', withField('direction', null), 'invalid-field', 'direction'],
    ['no baseline', withField('baseline', undefined), 'invalid-field', 'baseline'],
    ['a baseline of null', withField('baseline', null), 'invalid-field', 'baseline'],
    ['a baseline without its value', withField('baseline', {}), 'invalid-field', 'baseline.value'],
    ['a baseline as text', withField('baseline', { value: '0' }), 'invalid-field', 'baseline.value'],
    [
      'an infinite baseline',
      JSON.stringify(trained).replace('"value":0', '"value":1e999'),
      'invalid-field',
      'baseline.value',
    ],
    ['a day as number', withField('baseline', { value: 0, on: 20251101 }), 'invalid-field', 'baseline.on'],
    ['no targets', withField('targets', undefined), 'invalid-field', 'targets'],
    ['targets as object', withField('targets', { dueOn: '2026-10-31', value: 1 }), 'invalid-field', 'targets'],
    ['a target of null', withField('targets', [null]), 'invalid-field', 'targets'],
    ['a target as list', withField('targets', [[{ dueOn: '2026-10-31', value: 1 }]]), 'invalid-field', 'targets'],
    ['a target without value', withField('targets', [{ dueOn: '2026-10-31' }]), 'invalid-field', 'targets.0.value'],
    [
      'a target of null value',
      withField('targets', [{ dueOn: '2026-10-31', value: null }]),
      'invalid-field',
      'targets.0.value',
    ],
    [
      '61 targets',
      withField(
        'targets',
        Array.from({ length: 61 }, () => ({ dueOn: '2026-10-31', value: 1 })),
      ),
      'invalid-field',
      'targets',
    ],
    ['axes as text', withField('disaggregation', 'sex'), 'invalid-field', 'disaggregation'],
    ['axes of null', withField('disaggregation', null), 'invalid-field', 'disaggregation'],
    ['an axis of null', withField('disaggregation', [null]), 'invalid-field', 'disaggregation'],
    ['five axes', withField('disaggregation', ['a', 'b', 'c', 'd', 'e']), 'invalid-field', 'disaggregation'],
    ['an SDG target twice', withField('sdgTargets', ['4.4', '4.4']), 'invalid-field', 'sdgTargets'],
    ['SDG links as text', withField('sdgLinks', '4.4'), 'invalid-field', 'sdgLinks'],
    ['SDG links of null', withField('sdgLinks', null), 'invalid-field', 'sdgLinks'],
    ['an SDG link of null', withField('sdgLinks', [null]), 'invalid-field', 'sdgLinks'],
    ['an SDG link as text', withField('sdgLinks', ['4.4']), 'invalid-field', 'sdgLinks'],
    [
      'an SDG link without relevance',
      withField('sdgLinks', [{ target: '4.4' }]),
      'invalid-field',
      'sdgLinks.0.relevance',
    ],
    [
      'an SDG link of a made-up relevance',
      withField('sdgLinks', [{ target: '4.4', relevance: 'main' }]),
      'invalid-field',
      'sdgLinks.0.relevance',
    ],
    [
      'an unknown field of an SDG link',
      withField('sdgLinks', [{ target: '4.4', relevance: 'primary', why: 'x' }]),
      'unknown-field',
      'sdgLinks.0.why',
    ],
    [
      'an SDG target linked twice',
      withField('sdgLinks', [
        { target: '4.4', relevance: 'primary' },
        { target: '4.4', relevance: 'secondary' },
      ]),
      'invalid-field',
      'sdgLinks',
    ],
    ['a scale as list', withField('scale', ['none']), 'invalid-field', 'scale'],
    ['a level without a name', withField('scale', { '1': null }), 'invalid-field', 'scale'],
    [
      '21 levels',
      withField('scale', Object.fromEntries(Array.from({ length: 21 }, (_, level) => [level, 'x']))),
      'invalid-field',
      'scale',
    ],
    ['a unit beyond its length', withField('unit', 'x'.repeat(101)), 'invalid-field', 'unit'],
    ['a reason beyond its length', withField('reason', 'x'.repeat(2001)), 'invalid-field', 'reason'],
    ['a unit with a zero character', withField('unit', 'a\u0000b'), 'invalid-field', undefined],
    ['a title with a zero character', withField('title', { en: 'a\u0000b' }), 'invalid-field', undefined],
    ['half a character', withField('title', { en: 'a\ud800' }), 'invalid-field', undefined],
    ['a list', [trained], 'invalid-field', undefined],
    ['nothing', {}, 'invalid-field', 'result'],
    ['no JSON', '{"result": ', 'unreadable', undefined],
    ['null', 'null', 'unreadable', undefined],
    [
      'a list within lists within lists',
      `{"targets": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
      'unreadable',
      undefined,
    ],
    [
      'an object within objects within objects',
      `{"title": ${'{"en":'.repeat(100_000)}1${'}'.repeat(100_000)}}`,
      'unreadable',
      undefined,
    ],
  ])('%s', async (_, body, code, path) => {
    const answer = await put('unclear', body);
    expect(answer).toMatchObject({ status: 400, body: { code } });
    if (path !== undefined) expect(answer.body.errors.map((item) => item.path)).toContain(path);
    expect((await coordinator.get(at('unclear'))).status).toBe(404);
  });

  test.each(['', '.', '-a', 'a b', 'a/b', 'é', 'a'.repeat(41), 'a\u0000'].map((code) => [code]))(
    'the code «%s»',
    async (code) => {
      const answer = await put(encodeURIComponent(code), trained);
      expect([400, 404]).toContain(answer.status);
    },
  );

  test.each(['A', '1.a_b-C', 'a'.repeat(40)].map((code) => [code]))('the code %s is one', async (code) => {
    expect((await put(encodeURIComponent(code), trained)).status).toBe(201);
  });

  test('an unknown project', async () => {
    const answer = await coordinator.put('projects/nowhere/indicators/X1', trained);
    expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});
