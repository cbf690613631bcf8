import type { FileChild } from 'docx';
import { shortHash } from '../frozen-text';
import { partnersOf } from '../partners';
import { textWidth } from './look';
import type { Said } from './said';
import { tableOf, type Cell } from './tables';
import type { Writing } from './writing';

const labelWidth = 3200;
const signatureHeight = 1400;

/** Who answers for the report, and what the European Union does not. */
export function signatureOf(writing: Writing, number: string): FileChild[] {
  const { data, words, reading } = writing;
  const { signature } = words;
  const fields: [string, Said | null][] = [
    [signature.name, writing.local(data.narrative?.['contact-person'])],
    [signature.position, null],
    [signature.place, null],
    [signature.date, null],
    [signature.signature, null],
  ];
  const rows = fields.map(([label, said]): Cell[] => [
    { lines: [writing.say(label)], colour: 'quiet', style: 'Notice' },
    { lines: [said], style: 'Notice', ...(label === signature.signature && { height: signatureHeight }) },
  ]);
  const statement = signature.statement(reading.dayInWords(data.overview.asOf), shortHash(reading.sha256));
  return [
    writing.heading(1, writing.say(`${number}${signature.title}`)),
    writing.paragraph(writing.say(statement)),
    tableOf(rows, { direction: writing.direction, widths: [labelWidth, textWidth - labelWidth], headRows: 0 }),
    ...disclaimerOf(writing),
  ];
}

function disclaimerOf(writing: Writing): FileChild[] {
  const { data, words, reading } = writing;
  const { funding = 'none' } = data.project;
  if (funding === 'none') return [];
  const names = partnersOf(data).main.map(({ name }) => reading.read(name));
  const who = names.filter((name) => name !== '').join(reading.words.comma) || reading.read(data.project.title);
  return [
    writing.paragraph(writing.say(words.signature.disclaimerTitle), { style: 'Caption' }),
    writing.note(words.signature.disclaimer(words.cover.funding[funding], who)),
  ];
}
