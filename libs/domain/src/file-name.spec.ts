import fc from 'fast-check';
import { cleanFileName } from './file-name';

test.each([
  ['liste.pdf', 'liste.pdf'],
  ['قائمة الحضور.pdf', 'قائمة الحضور.pdf'],
  ['e\u0301tat.pdf', 'état.pdf'],
  ['/etc/passwd', 'passwd'],
  ['C:\\Users\\a\\liste.pdf', 'liste.pdf'],
  ['..', ''],
  ['.', ''],
  ['', ''],
  [' \t ', ''],
  ['a/', ''],
  ['facture\u202efdp.exe', 'facturefdp.exe'],
  ['a\u0000\u0007\u001b\nb.pdf', 'ab.pdf'],
  ['a\u200bb\ufeff.pdf', 'ab.pdf'],
  ['\ud83dliste.pdf', 'liste.pdf'],
  ['👩‍🏫 cours.pdf', '👩‍🏫 cours.pdf'],
  ['  deux   mots .pdf ', 'deux mots .pdf'],
  ['abcdefghijklmnopqrstuvwxyz.pdf', 'abcdefghijklmnop.pdf'],
  ['abcdefghijklmno👩.pdf', 'abcdefghijklmno.pdf'],
  ['abcdefghijklmnopqrstuvwxyz', 'abcdefghijklmnopqrst'],
])('%j is called %j', (name, clean) => expect(cleanFileName(name, 20)).toBe(clean));

test('whatever a name is, it can be stored, shown on one line and names no folder', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
      const clean = cleanFileName(name, 20);
      expect(clean.length).toBeLessThanOrEqual(20);
      expect(clean.isWellFormed()).toBe(true);
      expect(clean).not.toMatch(/[\p{Cc}/\\\u202a-\u202e\u2066-\u2069\u2028\u2029]/u);
      expect(['.', '..']).not.toContain(clean);
      expect(cleanFileName(clean, 20)).toBe(clean);
    }),
  );
});
