import { loggedRequest } from './logged-request';

test.each([
  ['/api/shared/the-secret', '/api/shared/…'],
  ['/api/shared/the-secret?lang=fr', '/api/shared/…?lang=fr'],
  ['/api/shared/the-secret/reports/7/workbook.xlsx?lang=fr', '/api/shared/…/reports/7/workbook.xlsx?lang=fr'],
  ['/API/Shared/the-secret', '/API/Shared/…'],
  ['/api/shared//shared/the-secret', '/api/shared/…/shared/…'],
])('of %s the log tells %s', (url, told) => {
  const logged = loggedRequest({ method: 'GET', url, params: { token: 'the-secret' } });
  expect(logged).toEqual({ method: 'GET', url: told, params: undefined });
});

test('any other request is told as it was', () => {
  const request = { method: 'GET', url: '/api/projects/ccme/reports?limit=5', params: { project: 'ccme' } };
  expect(loggedRequest(request)).toBe(request);
});
