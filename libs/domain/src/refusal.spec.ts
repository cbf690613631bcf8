import { refusalCodes } from './refusal';

test('every code is a kebab-case word of its own', () => {
  expect(new Set(refusalCodes).size).toBe(refusalCodes.length);
  for (const code of refusalCodes) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
});
