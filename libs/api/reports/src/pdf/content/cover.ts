import type { Partner } from '@mizan/contract';
import { todayIn } from '@mizan/domain';
import { partnersOf } from '../../partners';
import { proposalNotice } from '../../proposal-mark';
import { isDemonstration } from '../../reading';
import { line, proposalMark, strong, type Desk } from './desk';
import type { Cover, Fact, ForeignText, Funded, Line, Text } from './paper';
import { localText, plainOf, printed } from './text';

/** Who reports on what, of which period, and by what a reader can check it. */
export function coverOf(desk: Desk): Cover {
  const { data, say, local, dayInWords } = desk;
  return {
    kind: say.kind,
    project: local(data.project.title) ?? data.project.code,
    report: local(data.title) ?? '',
    period: say.between(dayInWords(data.from), dayInWords(data.to)),
    notices: noticesOf(desk),
    facts: factsOf(desk),
    funding: fundingOf(desk),
    seal: sealOf(desk),
  };
}

/** The statement that the emblem never stands without; null where there is neither. */
export function fundingOf({ data, say }: Desk): Funded | null {
  const { funding = 'none' } = data.project;
  if (funding === 'none') return null;
  const statement = say.cover.funding[funding];
  return { statement, emblem: say.cover.emblem(statement) };
}

export const namesOf = ({ local }: Desk, partners: readonly Partner[]): Line[] =>
  partners.map(({ name }) => line(local(name)));

/** A fact that was written or that the project holds; null where there is nothing to say. */
export function factOf(label: string, lines: readonly Line[]): Fact | null {
  const written = lines.filter(({ pieces }) => pieces.length > 0);
  return written.length === 0 ? null : { label, lines: written };
}

function factsOf(desk: Desk): Fact[] {
  const { data, say, local, dayInWords, numbers } = desk;
  const { main, donors, others } = partnersOf(data);
  const { project, narrative } = data;
  const months = say.between(dayInWords(project.startsOn), dayInWords(project.endsOn));
  return [
    factOf(say.cover.coordinator, namesOf(desk, main)),
    factOf(say.cover.partners, namesOf(desk, others)),
    factOf(say.cover.donor, namesOf(desk, donors)),
    factOf(say.cover.contractNumber, [line(local(narrative?.['contract-number']))]),
    factOf(say.cover.contactPerson, [line(local(narrative?.['contact-person']))]),
    factOf(say.cover.countries, [line(local(narrative?.countries))]),
    factOf(say.cover.project, [line(months, proposalMark({ standing: project.startsOnStanding }))]),
    factOf(data.draft ? say.cover.previewedAt : say.cover.frozenAt, [
      line(numbers.moment(data.frozenAt, project.timeZone)),
    ]),
  ].filter((fact) => fact !== null);
}

function noticesOf({ data, say, words, language, dayInWords, local }: Desk): Cover['notices'] {
  const proposals = proposalNotice(data, words);
  return [
    ...(data.draft ? [{ tone: 'bad' as const, lines: [strong(say.draft), line(say.draftNotice)] }] : []),
    ...(data.supersedes
      ? [
          {
            tone: 'watch' as const,
            lines: [
              strong(
                say.cover.replaces(
                  plainOf(localText(data.supersedes.title, language)),
                  dayOf(data.supersedes.frozenAt),
                ),
              ),
              reasonOf(local(data.supersedes.reason), say.cover.because),
            ],
          },
        ]
      : []),
    ...(isDemonstration(data) ? [{ tone: 'bad' as const, lines: [line(words.cover.demonstration)] }] : []),
    {
      tone: 'good' as const,
      lines: [
        line(say.cover.approvedOnly(dayInWords(data.overview.asOf))),
        ...(proposals === null ? [] : [line(proposals)]),
      ],
    },
  ];

  function dayOf(instant: string): string {
    return dayInWords(todayIn(data.project.timeZone, new Date(instant)));
  }
  function reasonOf(reason: Text | null, because: (reason: string) => string): Line {
    if (reason === null) return line();
    return typeof reason === 'string' ? line(because(reason)) : line(because(''), reason);
  }
}

function sealOf({ data, say, sha256 }: Desk): Fact[] {
  const code = (text: string): Line => ({ pieces: [{ text, lang: 'und', dir: 'ltr' }], look: 'hash' });
  const checking = (address: string): Line => {
    const text: ForeignText = { text: `${printed(address)}\u200b${sha256}`, lang: 'und', dir: 'ltr' };
    const isLink = /^https?:\/\/[^\s]+$/.test(address);
    return { pieces: [isLink ? { ...text, href: `${address}${sha256}` } : text], look: 'hash' };
  };
  const { verifyAt } = data;
  const id = { label: say.cover.identifier, lines: [code(printed(data.id))] };
  // Nobody can check what was not frozen.
  if (data.draft) return [id];
  return [
    id,
    { label: say.cover.sha256, lines: [code(sha256)] },
    ...(verifyAt == null ? [] : [{ label: say.cover.verifyAt, lines: [checking(verifyAt)] }]),
  ];
}
