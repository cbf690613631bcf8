import { smallPdf } from './small-pdf';

/** A file of the demonstration behind one of its values. */
export interface StoryEvidence {
  indicator: string;
  /** Place of the value among the indicator's, from 0. */
  at: number;
  title: string;
  fileName: string;
  mediaType: 'application/pdf' | 'text/csv';
  content: Buffer;
}

const mark = 'Document de démonstration : données fictives.';

/** Excel opens UTF-8 as such when it starts with its mark. */
const csv = (rows: readonly string[]) => Buffer.from(`\ufeff${[...rows, mark].join('\r\n')}\r\n`, 'utf8');

export const storyEvidence: readonly StoryEvidence[] = [
  {
    indicator: 'OP3-1',
    at: 1,
    title: 'Liste d’émargement du premier cycle de formation',
    fileName: 'emargement-cycle-1.pdf',
    mediaType: 'application/pdf',
    content: smallPdf([
      'Liste d\x92émargement, premier cycle de formation',
      'Signatures des participants, par séance.',
      mark,
    ]),
  },
  {
    indicator: 'OP3-1',
    at: 1,
    title: 'Présences par séance',
    fileName: 'présences-cycle-1.csv',
    mediaType: 'text/csv',
    content: csv(['séance;présents', '1;11', '2;10', '3;10']),
  },
  {
    indicator: 'OP4-1',
    at: 0,
    title: 'Accusé de réception du rapport de démarrage',
    fileName: 'accuse-rapport-demarrage.pdf',
    mediaType: 'application/pdf',
    content: smallPdf(['Accusé de réception', 'Rapport de démarrage remis le 12 janvier 2026.', mark]),
  },
  {
    indicator: 'OP4-2',
    at: 1,
    title: 'Compte rendu de la session d’apprentissage d’avril',
    fileName: 'compte-rendu-2026-04-23.pdf',
    mediaType: 'application/pdf',
    content: smallPdf([
      'Session d\x92apprentissage du 23 avril 2026',
      'Leçons du premier cycle de formation ; quatre décisions.',
      mark,
    ]),
  },
  {
    indicator: 'OP4-3',
    at: 3,
    title: 'Relevé des indicateurs échus et vérifiés',
    fileName: 'releve-indicateurs-T4.csv',
    mediaType: 'text/csv',
    content: csv(['trimestre;échus;vérifiés', 'T1;23;14', 'T2;27;21', 'T3;28;24', 'T4;29;26']),
  },
];
