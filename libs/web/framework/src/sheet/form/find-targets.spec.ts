import { findTargets, type SdgChoice } from './find-targets';

const target = (code: string, label: string, goal: string): SdgChoice => ({ code, label, goal, colour: '#c5192d' });
const targets = [
  target('4.1', 'École primaire et secondaire', '4 Éducation'),
  target('4.4', 'Compétences pour l’emploi', '4 Éducation'),
  target('4.10', 'Imaginary', '4 Éducation'),
  target('8.5', 'Emploi décent', '8 Travail'),
  target('8.7', 'Fin du travail forcé', '8 Travail'),
  target('4.أ', 'مَدارس ملائمة', '4 التعليم'),
];

describe('findTargets', () => {
  test.each([
    ['nothing', ' ', []],
    ['a whole goal', '8', ['8.5', '8.7']],
    ['a code, itself first', '4.1', ['4.1', '4.10']],
    ['a code with a comma', '8,5', ['8.5']],
    ['a code in Arabic digits', '٤.٤', ['4.4']],
    ['a word without its accents', 'ecole', ['4.1']],
    ['a word in capitals', 'EMPLOI', ['4.4', '8.5']],
    ['a word of the goal, after those whose own it is', 'travail', ['8.7', '8.5']],
    ['words, every one of them', 'emploi travail', ['8.5']],
    ['an Arabic word without vowel signs', 'مدارس', ['4.أ']],
    ['what is nowhere', 'océan', []],
  ])('%s', (_, sought, codes) => {
    expect(findTargets(sought, targets).map(({ code }) => code)).toEqual(codes);
  });

  test('twenty at most', () => {
    const many = Array.from({ length: 30 }, (__, at) => target(`9.${at}`, 'Industrie', '9'));
    expect(findTargets('9', many)).toHaveLength(20);
  });
});
