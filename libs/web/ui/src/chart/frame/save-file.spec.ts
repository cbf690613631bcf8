import { fileName } from './save-file';

test.each([
  ['a code and a day', ['OP3-1', '2026-11-23'], 'OP3-1-2026-11-23'],
  ['what a path could hide', ['../../etc/passwd'], 'etc-passwd'],
  ['Arabic', ['عدد الموظفين'], 'عدد-الموظفين'],
  ['nothing that a name could hold', ['***'], 'chart'],
])('%s', (_, parts, name) => expect(fileName(...parts)).toBe(name));
