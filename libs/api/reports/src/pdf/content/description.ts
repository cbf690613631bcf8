import { partnersOf } from '../../partners';
import { factOf, namesOf } from './cover';
import { line, proposalMark, quiet, strong, type Desk } from './desk';
import type { Block, Line } from './paper';
import { proseOf } from './text';

/** The first part of the EU's narrative report: who, what, where, for whom. */
export function descriptionOf(desk: Desk): Block[] {
  const { data, say, local, dayInWords, language } = desk;
  const { description, cover } = say;
  const { project, narrative } = data;
  const { main, donors, others } = partnersOf(data);
  const context = proseOf(project.context, language);
  const about = main.flatMap((partner) => proseOf(partner.about, language) ?? []);
  const groups = project.targetGroups.map(({ kind, label }): Line =>
    line(local(label), ` (${description.groupKinds[kind]})`),
  );
  return [
    { kind: 'heading', level: 1, number: '1', title: description.title, breakBefore: true },
    {
      kind: 'facts',
      facts: [
        factOf(description.coordinator, namesOf(desk, main)),
        factOf(description.contactPerson, [line(local(narrative?.['contact-person']))]),
        factOf(description.partners, namesOf(desk, others)),
        factOf(cover.donor, namesOf(desk, donors)),
        factOf(description.actionTitle, [strong(local(project.title))]),
        factOf(description.contractNumber, [line(local(narrative?.['contract-number']))]),
        factOf(description.period, [line(say.between(dayInWords(data.from), dayInWords(data.to)))]),
        factOf(cover.project, [
          line(
            say.between(dayInWords(project.startsOn), dayInWords(project.endsOn)),
            proposalMark({ standing: project.startsOnStanding }),
          ),
        ]),
        factOf(description.countries, [line(local(narrative?.countries))]),
        factOf(description.groups, groups),
      ].filter((fact) => fact !== null),
    },
    ...(context === null
      ? []
      : [{ kind: 'heading', level: 2, number: '', title: description.context } satisfies Block, context]),
    ...(about.length === 0
      ? []
      : [
          { kind: 'note', lines: [quiet(...namesOf(desk, main).flatMap(({ pieces }) => pieces))] } satisfies Block,
          ...about,
        ]),
  ];
}
