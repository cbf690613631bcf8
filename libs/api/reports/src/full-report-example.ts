import type { PlanFigures, ReportData, ReportNamed } from '@mizan/contract';
import { exampleReport } from './report-examples';

const earlier: ReportNamed = {
  id: '0b7b54a4-52c7-4d0c-9a8c-5c1f6b1d2e01',
  title: { fr: 'Rapport de démarrage', ar: 'تقرير الانطلاق' },
  from: '2025-11-01',
  to: '2026-04-30',
  frozenAt: '2026-05-12T08:00:00.000Z',
  sha256: 'ab'.repeat(32),
};

const wrong: ReportNamed = {
  ...earlier,
  id: '0b7b54a4-52c7-4d0c-9a8c-5c1f6b1d2e02',
  title: { fr: 'Rapport intermédiaire n° 1' },
  from: '2026-05-01',
  to: '2026-10-31',
  frozenAt: '2026-11-20T08:00:00.000Z',
  sha256: 'cd'.repeat(32),
};

const plan: PlanFigures = {
  baseline: { value: 0, on: '2025-11-01', note: null },
  targets: [{ dueOn: '2027-04-30', value: 80 }],
  unit: 'persons',
  definition: { fr: 'Personnes ayant suivi la formation entière' },
  retired: false,
};

/** The example with everything that people write and that a donor asks for, as freezing keeps it now. */
export function fullReport(data: ReportData = exampleReport()): ReportData {
  return {
    ...data,
    project: {
      ...data.project,
      tolerance: 0.15,
      amber: 0.6,
      smallGroupLimit: 5,
      funding: 'eu-co-funded',
      logframe: 'current-first',
    },
    narrative: {
      'contract-number': { fr: 'MA/2025/123' },
      'contact-person': { fr: 'Amina Responsable, directrice' },
      countries: { fr: 'Maroc, pays de résidence', ar: 'المغرب وبلدان الإقامة' },
      summary: {
        fr: 'Le projet avance.\n\nDeux produits sont achevés ; un troisième attend une décision.',
        ar: 'يتقدم المشروع.\n\nاكتمل منتجان، وينتظر الثالث قرارا.',
        en: 'The project is under way.\n\nTwo outputs are complete; a third waits for a decision.',
      },
      deviations: { fr: 'L’atelier a été reporté de juin à novembre.' },
      lessons: { fr: '- Inviter plus tôt\n- Traduire avant la séance' },
      'next-period': { fr: 'Publier l’étude comparative.' },
      cooperation: { fr: 'Les consulats ont relayé les invitations.' },
      visibility: { fr: 'Le logo figure sur toutes les publications.' },
      'result:OP': { fr: 'Le produit est en voie d’achèvement.', ar: 'المنتج في طور الإنجاز.' },
      'activity:A1': { fr: 'L’activité suit son calendrier.' },
      'indicator:OP-1': {
        fr: 'Une séance sur trois a été annulée faute de salle.',
        ar: 'ألغيت جلسة من ثلاث لعدم توفر القاعة.',
      },
    },
    supersedes: {
      ...wrong,
      reason: { fr: 'Une valeur avait été comptée deux fois.' },
      changes: [{ kind: 'value', indicator: 'OP-1', from: 32, to: 16 }],
    },
    since: {
      ...earlier,
      changes: [
        { kind: 'worse', indicator: 'OP-1', from: 'on-track', to: 'off-track' },
        {
          kind: 'late',
          activity: 'A1',
          title: { fr: 'Atelier' },
          plannedOn: '2026-06-15',
          deliveredOn: null,
        },
        { kind: 'target', indicator: 'OP-2', from: 80, to: 100 },
        { kind: 'new', indicator: 'OC-5' },
      ],
    },
    planChanges: [
      {
        indicator: 'OP-1',
        at: '2026-06-02T10:00:00.000Z',
        reason: 'Cible relevée avec l’accord du bailleur',
        before: plan,
        after: { ...plan, targets: [{ dueOn: '2027-04-30', value: 100 }] },
      },
    ],
    evidence: {
      count: 2,
      items: [
        {
          indicator: 'OP-1',
          measuredOn: '2026-09-30',
          title: 'Liste d’émargement',
          fileName: 'emargement.pdf',
          mediaType: 'application/pdf',
          bytes: 48_213,
          sha256: 'ef'.repeat(32),
          addedAt: '2026-10-02T09:00:00.000Z',
        },
        {
          indicator: 'OP-1',
          measuredOn: '2026-03-12',
          title: 'صورة الجلسة',
          fileName: 'seance.jpg',
          mediaType: 'image/jpeg',
          bytes: 1_204_889,
          sha256: '12'.repeat(32),
          addedAt: '2026-03-13T09:00:00.000Z',
        },
      ],
    },
    values: { count: 17, sha256: '34'.repeat(32) },
    verifyAt: 'https://mizan.example/verify/',
  };
}
