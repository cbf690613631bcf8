import { shortHash } from '../../frozen-text';
import { partnersOf } from '../../partners';
import { fundingOf, namesOf } from './cover';
import { keepsNarrative, line, quiet, type Desk } from './desk';
import type { Block } from './paper';
import { plainOf, shortened } from './text';

/** Who answers for the report, and what the European Union does not. */
export function signatureOf(desk: Desk): Block[] {
  const { data, say, local, dayInWords, sha256 } = desk;
  const { signature } = say;
  const contact = local(data.narrative?.['contact-person']);
  const blank = '';
  return [
    { kind: 'heading', level: 1, number: keepsNarrative(desk) ? '5' : '3', title: signature.title },
    {
      kind: 'sign',
      statement: data.draft ? say.draftNotice : signature.statement(dayInWords(data.overview.asOf), shortHash(sha256)),
      fields: [
        { label: signature.name, value: contact === null ? blank : shortened(contact, 120) },
        { label: signature.position, value: blank },
        { label: signature.place, value: blank },
        { label: signature.date, value: blank },
        { label: signature.signature, value: blank },
      ],
    },
    ...disclaimerOf(desk),
  ];
}

function disclaimerOf(desk: Desk): Block[] {
  const funding = fundingOf(desk);
  if (funding === null) return [];
  const { main } = partnersOf(desk.data);
  const who = namesOf(desk, main)
    .flatMap(({ pieces }) => pieces)
    .map((piece) => (typeof piece === 'object' && 'word' in piece ? piece.word : plainOf(piece)))
    .join(desk.words.comma);
  const { signature } = desk.say;
  return [
    {
      kind: 'boxed',
      lines: [
        quiet(signature.disclaimerTitle),
        line(signature.disclaimer(funding.statement, who === '' ? plainOf(desk.local(desk.data.project.title)) : who)),
      ],
    },
  ];
}
