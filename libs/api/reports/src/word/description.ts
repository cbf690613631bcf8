import type { Partner } from '@mizan/contract';
import type { FileChild } from 'docx';
import { noValue } from '../number-text';
import { partnersOf } from '../partners';
import { durationOf, periodOf } from './cover';
import { textWidth } from './look';
import { figure, type Line } from './said';
import { tableOf, type Cell } from './tables';
import type { Writing } from './writing';

const numberWidth = 700;
const labelWidth = 3200;

/** Part 1 of the donor's form: who, what, where, for whom; what nobody wrote is left blank to be filled in. */
export function descriptionOf(writing: Writing): FileChild[] {
  const { data, words } = writing;
  const { description } = words;
  const { project } = data;
  const { main, others } = partnersOf(data);
  const named = (partners: readonly Partner[]) => partners.map(({ name }) => writing.local(name));
  const groups = project.targetGroups.map(({ kind, label }) =>
    writing.local(label, { after: ` (${description.groupKinds[kind]})` }),
  );
  const lines: [string, readonly (Line | null)[]][] = [
    [description.coordinator, named(main)],
    [description.contactPerson, [writing.local(data.narrative?.['contact-person'])]],
    [description.partners, named(others)],
    [description.actionTitle, [writing.local(project.title)]],
    [description.contractNumber, [writing.local(data.narrative?.['contract-number'])]],
    [description.period, [writing.say(periodOf(writing))]],
    [words.cover.project, [durationOf(writing)]],
    [description.countries, [writing.local(data.narrative?.countries)]],
    [description.groups, groups],
  ];
  const rows = lines.map(([label, said], at): Cell[] => [
    { lines: [figure(`1.${at + 1}`)], colour: 'quiet' },
    { lines: [writing.say(label)], bold: true },
    { lines: said.some((line) => line !== null) ? said : [figure(noValue)] },
  ]);
  const widths = [numberWidth, labelWidth, textWidth - numberWidth - labelWidth];
  const context = writing.prose(project.context);
  return [
    writing.heading(1, writing.say(`1. ${description.title}`), { onNewPage: true }),
    tableOf(rows, { direction: writing.direction, widths, headRows: 0 }),
    ...(context.length === 0 ? [] : [writing.heading(2, writing.say(description.context)), ...context]),
  ];
}
