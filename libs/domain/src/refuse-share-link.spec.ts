import { refuseShareLink } from './refuse-share-link';

const setting = { today: '2026-11-23', mostDays: 400 };
const whole = { label: 'For the auditor', expiresOn: '2026-12-31' };
const range = { from: '2026-11-24', to: '2027-12-28' };

test.each([
  ['a label and a day to come', whole, null],
  ['tomorrow', { ...whole, expiresOn: range.from }, null],
  ['the last day that is allowed', { ...whole, expiresOn: range.to }, null],
])('%s is welcome', (_, draft, refusal) => expect(refuseShareLink(draft, setting)).toBe(refusal));

test.each([
  ['no label', { ...whole, label: '' }, { code: 'label-missing', path: 'label' }],
  ['a blank label', { ...whole, label: ' \u00a0 ' }, { code: 'label-missing', path: 'label' }],
  ['no such day', { ...whole, expiresOn: '2026-02-30' }, { code: 'day-invalid', path: 'expiresOn' }],
  ['today', { ...whole, expiresOn: '2026-11-23' }, { code: 'expiry-out-of-range', path: 'expiresOn', params: range }],
  [
    'a day too far',
    { ...whole, expiresOn: '2027-12-29' },
    { code: 'expiry-out-of-range', path: 'expiresOn', params: range },
  ],
])('%s is refused', (_, draft, refusal) => expect(refuseShareLink(draft, setting)).toEqual(refusal));
