import { csv } from './csv';

const bare = (rows: Parameters<typeof csv>[0]) => csv(rows).replace('\uFEFF', '');

describe('csv', () => {
  test('starts with the mark by which Excel knows UTF-8', () => {
    expect(csv([['é']])).toBe('\uFEFFé\r\n');
  });

  test.each([
    ['text', 'Women', 'Women'],
    ['a comma', 'Tunis, Dakar', '"Tunis, Dakar"'],
    ['a quotation mark', 'the "first" session', '"the ""first"" session"'],
    ['a line break', 'one\ntwo', '"one\ntwo"'],
    ['a semicolon, which French Excel takes for a separator', 'a;b', '"a;b"'],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula with a comma', '=SUM(A1,A2)', `"'=SUM(A1,A2)"`],
    ['a plus', '+212 5', "'+212 5"],
    ['a minus in text', '-cmd', "'-cmd"],
    ['an at sign', '@sum', "'@sum"],
    ['a formula behind spaces', '  =1', "'  =1"],
    ['a formula behind a no-break space', '\u00A0=1', "'\u00A0=1"],
    ['a leading tab', '\tx', `"'\tx"`],
    ['Arabic', 'نساء', 'نساء'],
    ['a number', 12.5, '12.5'],
    ['a negative number, which is no formula', -3, '-3'],
    ['no number', null, ''],
    ['a number that is none', Number.NaN, ''],
  ])('%s', (_, cell, text) => expect(bare([[cell]])).toBe(`${text}\r\n`));

  test('one line a row', () => {
    expect(
      bare([
        ['a', 1],
        ['b', null],
      ]),
    ).toBe('a,1\r\nb,\r\n');
  });
});
