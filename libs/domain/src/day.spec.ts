import fc from 'fast-check';
import { addDays, addMonths, daysFrom, isDay, todayIn } from './day';

const someDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('isDay', () => {
  test.each([
    ['a day', '2026-03-12', true],
    ['29 February of a leap year', '2028-02-29', true],
    ['the last day of a year', '2026-12-31', true],
    ['29 February of another year', '2026-02-29', false],
    ['30 February', '2026-02-30', false],
    ['31 April', '2026-04-31', false],
    ['month 13', '2026-13-01', false],
    ['day 0', '2026-01-00', false],
    ['the year 0, which no calendar has', '0000-01-01', false],
    ['without zeros', '2026-3-12', false],
    ['the French order', '12-03-2026', false],
    ['an instant', '2026-03-12T00:00:00Z', false],
    ['a line after it', '2026-03-12\n', false],
    ['five digits', '12026-03-12', false],
    ['Arabic digits', '٢٠٢٦-٠٣-١٢', false],
    ['nothing', '', false],
  ])('%s', (_, text, expected) => expect(isDay(text)).toBe(expected));

  test('no text makes it throw', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(typeof isDay(text)).toBe('boolean')));
  });
});

describe('addDays', () => {
  test.each([
    ['the next day', '2026-03-12', 1, '2026-03-13'],
    ['none', '2026-03-12', 0, '2026-03-12'],
    ['into the next year', '2026-12-31', 1, '2027-01-01'],
    ['back over the end of February', '2026-03-01', -1, '2026-02-28'],
    ['over 29 February', '2028-02-28', 2, '2028-03-01'],
    ['a reporting delay', '2026-01-31', 15, '2026-02-15'],
    ['over the day the clocks change in Europe', '2026-03-28', 2, '2026-03-30'],
  ])('%s', (_, day, n, expected) => expect(addDays(day, n)).toBe(expected));

  test('there and back is the same day', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -5000, max: 5000 }), (day, n) =>
        expect(addDays(addDays(day, n), -n)).toBe(day),
      ),
    );
  });
});

describe('addMonths', () => {
  test.each([
    ['a quarter', '2025-11-01', 3, '2026-02-01'],
    ['half a year', '2025-11-01', 6, '2026-05-01'],
    ['a year and a half', '2025-11-01', 18, '2027-05-01'],
    ['31 January and a month', '2026-01-31', 1, '2026-02-28'],
    ['31 January and a month, leap year', '2028-01-31', 1, '2028-02-29'],
    ['31 March and a month', '2026-03-31', 1, '2026-04-30'],
    ['back a month', '2026-03-31', -1, '2026-02-28'],
    ['back over the year', '2026-01-15', -1, '2025-12-15'],
    ['none', '2026-01-31', 0, '2026-01-31'],
  ])('%s', (_, day, n, expected) => expect(addMonths(day, n)).toBe(expected));
});

test.each([
  ['no day', () => addDays('2026-02-30', 1)],
  ['no day in months', () => addMonths('soon', 1)],
  ['past the year 9999', () => addDays('9999-12-31', 1)],
  ['before the year 1', () => addMonths('0001-01-01', -1)],
  ['NaN days', () => addDays('2026-01-01', Number.NaN)],
])('outside the calendar: %s', (_, act) => expect(act).toThrow(RangeError));

describe('today in a time zone', () => {
  test.each([
    ['noon is the same day', 'Africa/Casablanca', '2026-01-31T12:00:00Z', '2026-01-31'],
    [
      'half an hour before midnight UTC, Morocco has turned the page',
      'Africa/Casablanca',
      '2026-01-30T23:30:00Z',
      '2026-01-31',
    ],
    ['during Ramadan Morocco keeps UTC', 'Africa/Casablanca', '2026-02-28T23:30:00Z', '2026-02-28'],
    ['UTC itself', 'UTC', '2026-01-30T23:30:00Z', '2026-01-30'],
    ['west of the ocean it is still yesterday', 'America/Toronto', '2026-01-31T03:00:00Z', '2026-01-30'],
    ['east it is tomorrow', 'Asia/Tokyo', '2026-12-31T15:00:00Z', '2027-01-01'],
  ])('%s', (_, timeZone, now, expected) => expect(todayIn(timeZone, new Date(now))).toBe(expected));

  test('a zone that nobody knows', () => {
    expect(() => todayIn('Mars/Olympus', new Date())).toThrow(RangeError);
  });
});

test('as many days from one day to another as it takes to add', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -4000, max: 4000 }), (day, n) =>
      expect(daysFrom(day, addDays(day, n))).toBe(n),
    ),
  );
  expect(() => daysFrom('2026-02-30', '2026-03-01')).toThrow(RangeError);
});
