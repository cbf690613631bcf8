import { TestBed } from '@angular/core/testing';
import { edgeProblemCodes, type ProblemBody, type ProblemCode } from '@mizan/contract';
import { languages, refusalCodes } from '@mizan/domain';
import { ProblemText } from './problem-text';
import { startPlatform } from './specs/started-platform';

const codes: ProblemCode[] = [...new Set<ProblemCode>([...edgeProblemCodes, ...refusalCodes])];

const problemWith = (code: ProblemCode, errors: ProblemBody['errors'] = []): ProblemBody => ({
  type: 'about:blank',
  title: '',
  status: 422,
  code,
  detail: '',
  errors,
});

describe.each(languages)('in %s', (language) => {
  test('every code of the contract and of the domain has a sentence of its own', async () => {
    await startPlatform(language);
    const text = TestBed.inject(ProblemText);
    const sentences = codes.map((code) => text.sentence(problemWith(code)));
    expect(sentences.filter((sentence) => sentence.length < 15)).toEqual([]);
    expect(new Set(sentences).size).toBe(codes.length);
  });
});

const mismatch = problemWith('sum-mismatch', [
  { path: 'cells', code: 'sum-mismatch', message: '', params: { cells: 6, value: 12500.5, part: 'numerator' } },
]);

test('numbers, days and the domain’s codes in a problem are worded too', async () => {
  await startPlatform('fr');
  const text = TestBed.inject(ProblemText);
  expect(text.sentence(mismatch)).toContain('totalise 6 alors que le total saisi est 12\u202f500,5 (numérateur)');
  const future = problemWith('measured-in-future', [
    { path: 'measuredOn', code: 'measured-in-future', message: '', params: { today: '2026-03-12' } },
  ]);
  expect(text.sentence(future)).toContain('le 12 mars 2026');
  const approved = problemWith('not-editable', [
    { path: '', code: 'not-editable', message: '', params: { status: 'approved' } },
  ]);
  expect(text.sentence(approved)).toContain('Validée');
});

test('a period is named, and since when it is locked', async () => {
  await startPlatform('fr');
  const params = { period: 'Q3', since: '2026-03-12T09:30:00.000Z' };
  const text = TestBed.inject(ProblemText);
  expect(text.refusal({ code: 'period-locked', path: 'measuredOn', params })).toContain(
    'La période «\u00a0trimestre 3\u00a0» est verrouillée depuis le 12 mars 2026 à ',
  );
  expect(text.refusal({ code: 'periods-locked', path: '', params: { period: 'X3' } })).toContain('«\u00a0X3\u00a0»');
});

test('each field is told what is wrong with it, and only that', async () => {
  await startPlatform('en');
  const text = TestBed.inject(ProblemText);
  expect(text.forField(mismatch, 'cells')).toContain('adds up to 6');
  expect(text.forField(mismatch, 'measuredOn')).toBeNull();
  expect(text.forField(null, 'cells')).toBeNull();
  const inside = problemWith('number-missing', [{ path: 'cells.2.value', code: 'number-missing', message: '' }]);
  expect(text.forField(inside, 'cells.2')).toBe('A number is missing. Enter it.');
  expect(text.forField(inside, 'cells.20')).toBeNull();
});

test('a code that this page does not know yet is still a sentence', async () => {
  await startPlatform('en');
  const unknown = problemWith('from-a-newer-server' as ProblemCode);
  expect(TestBed.inject(ProblemText).lines(unknown)).toEqual([
    { path: '', code: 'from-a-newer-server', text: expect.stringContaining('Something went wrong') as string },
  ]);
});
