import type { ReportData } from '@mizan/contract';
import { languages, textIn, todayIn, type Language, type LocalText } from '@mizan/domain';
import { findSdgTarget, goalOf, sdgGoals } from '@mizan/domain/sdg';
import { hashOf, textOf } from '../frozen-text';
import { hasProposals } from '../proposal-mark';
import { inWords, narratives, paragraphs, spoken } from './narratives';
import { xmlOf, type Element } from './xml';
import {
  otherIdentifiers,
  participants,
  recipientCountry,
  reportingName,
  reportingOrganisation,
} from './organisations';
import { resultsOf } from './results';

/** Codes of the lists DescriptionType, ActivityStatus, ActivityDateType, ContactType, DocumentCategory, TagVocabulary. */
const descriptionTypes = { general: '1', targetGroups: '3', other: '4' } as const;
const activityStatuses = { pipeline: '1', implementation: '2', finalisation: '3' } as const;
const dateTypes = { plannedStart: '1', plannedEnd: '3' } as const;
const generalEnquiries = '1';
const resultsDocument = 'A08';
const tagVocabularies = { goals: '2', targets: '3' } as const;

/**
 * The report as an activity file of IATI 2.03. `language` is the file's own; texts stand in every language that they are
 * written in. What the project doesn't know (the publisher's identifier, sectors) is left for who publishes it.
 */
export function activityFileOf(data: ReportData, language: Language): Promise<Buffer> {
  const { project, frozenAt } = data;
  const spokenIn = languages.filter((one) => one === language || project.languages.includes(one));
  const reporting = reportingName(data, spokenIn);
  const sha256 = hashOf(textOf(data));
  const activity: Element = {
    '@last-updated-datetime': frozenAt,
    '@xml:lang': language,
    'iati-identifier': project.code,
    'reporting-org': reportingOrganisation(reporting),
    title: { narrative: titleOf(data, spokenIn) },
    description: descriptionsOf(data, spokenIn),
    'participating-org': participants(data, reporting),
    'other-identifier': otherIdentifiers(data, reporting),
    'activity-status': { '@code': statusOf(data) },
    'activity-date': [
      {
        '@iso-date': project.startsOn,
        '@type': dateTypes.plannedStart,
        ...(project.startsOnStanding === 'proposal' && {
          narrative: narratives(inWords(spokenIn, ({ proposed }) => proposed)),
        }),
      },
      { '@iso-date': project.endsOn, '@type': dateTypes.plannedEnd },
    ],
    'contact-info': contactOf(data, reporting),
    'recipient-country': recipientCountry(data.narrative?.countries),
    tag: tagsOf(data, spokenIn),
    'document-link': documentLink(data, sha256),
    result: resultsOf(data, spokenIn),
  };
  const file = { '@version': '2.03', '@generated-datetime': frozenAt, 'iati-activity': activity };
  // By which a reader finds out whether the file belongs to a frozen report.
  const instruction = `mizan-report id="${data.id}" sha256="${sha256}"`;
  return Promise.resolve(Buffer.from(xmlOf('iati-activities', file, instruction)));
}

function titleOf({ project }: ReportData, spokenIn: readonly Language[]): Element[] {
  const written = narratives(project.title);
  return written.length > 0 ? written : narratives(inWords(spokenIn, () => project.code));
}

function descriptionsOf(data: ReportData, spokenIn: readonly Language[]): Element[] {
  const { project } = data;
  const general = spoken(project.context) ?? { narrative: titleOf(data, spokenIn) };
  const groups = spoken(
    paragraphs(
      project.targetGroups.map(({ label }) => label),
      '\n',
    ),
  );
  const about = spoken(aboutFigures(data, spokenIn));
  return [
    { '@type': descriptionTypes.general, ...general },
    ...(groups ? [{ '@type': descriptionTypes.targetGroups, ...groups }] : []),
    ...(about ? [{ '@type': descriptionTypes.other, ...about }] : []),
  ];
}

/** What may be concluded from the figures. */
function aboutFigures(data: ReportData, spokenIn: readonly Language[]): LocalText {
  const { draft, overview, project, supersedes } = data;
  return paragraphs([
    inWords(spokenIn, (words) => (draft ? words.draft : null)),
    inWords(spokenIn, (words) => (overview.demonstration || project.demonstration ? words.demonstration : null)),
    inWords(spokenIn, (words) => words.approvedOnly(overview.asOf)),
    inWords(spokenIn, (words) => (hasProposals(data) ? words.proposal : null)),
    supersedes &&
      inWords(spokenIn, (words, language) => {
        const read = (text: LocalText) => textIn(text, language)?.text ?? '';
        const frozenOn = todayIn(project.timeZone, new Date(supersedes.frozenAt));
        return words.supersedes(read(supersedes.title), frozenOn, read(supersedes.reason));
      }),
  ]);
}

/** As its dates say on the last day of the report; whether it is closed, nobody said. */
function statusOf({ to, project: { startsOn, endsOn } }: ReportData): string {
  if (to < startsOn) return activityStatuses.pipeline;
  return to > endsOn ? activityStatuses.finalisation : activityStatuses.implementation;
}

function contactOf({ narrative }: ReportData, reporting: LocalText): Element | undefined {
  const person = spoken(narrative?.['contact-person']);
  return person && { '@type': generalEnquiries, organisation: spoken(reporting), 'person-name': person };
}

/** The goals, then their targets: contributions that the project proposes or confirmed, each said to be the one or the other. */
function tagsOf({ framework }: ReportData, spokenIn: readonly Language[]): Element[] {
  const contributions = framework.sdgTargets.filter(({ target }) => findSdgTarget(target));
  const named = (label: Readonly<Record<Language, string>> | undefined, isProposed: boolean) =>
    narratives(
      inWords(spokenIn, ({ proposed }, language) => label && `${label[language]}${isProposed ? ` ${proposed}` : ''}`),
    );
  const goals = [...new Set(contributions.map(({ target }) => goalOf(target)))];
  return [
    ...goals.map((number) => {
      const all = contributions.filter(({ target }) => goalOf(target) === number);
      const label = sdgGoals.find((goal) => goal.number === number)?.label;
      const isProposed = all.every(({ standing }) => standing === 'proposal');
      return { '@vocabulary': tagVocabularies.goals, '@code': String(number), narrative: named(label, isProposed) };
    }),
    ...contributions.map(({ target, standing }) => ({
      '@vocabulary': tagVocabularies.targets,
      '@code': target,
      narrative: named(findSdgTarget(target)?.label, standing === 'proposal'),
    })),
  ];
}

/** Where the product shows the report. */
function documentLink({ to, title, project, verifyAt }: ReportData, sha256: string): Element | undefined {
  const named = spoken(title);
  if (!verifyAt || !named) return undefined;
  return {
    '@url': `${verifyAt}${sha256}`,
    '@format': 'text/html',
    title: named,
    category: { '@code': resultsDocument },
    language: project.languages.map((code) => ({ '@code': code })),
    'document-date': { '@iso-date': to },
  };
}
