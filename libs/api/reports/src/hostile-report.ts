import type { ReportData } from '@mizan/contract';
import type { LocalText, Narrative } from '@mizan/domain';
import { dataOf, textOf } from './frozen-text';
import { fullReport } from './full-report-example';

/** What people may have pasted, and what a document must show of it; for tests. */
export const hostileTexts: readonly [what: string, text: string, shown: string][] = [
  ['a formula', '=HYPERLINK("http://example.org","Cliquez")', '=HYPERLINK("http://example.org","Cliquez")'],
  ['a command', "+1+cmd|' /C calc'!A0", "+1+cmd|' /C calc'!A0"],
  ['200,000 characters', 'Très long récit. '.repeat(11_765), 'Très long récit. Très long récit.'],
  ['a very long word', 'anticonstitutionnellement'.repeat(400), 'anticonstitutionnellementanticonstitutionnellement'],
  ['emoji and families', 'Bravo 👩‍👩‍👧‍👦 🇲🇦 🏁', 'Bravo 👩‍👩‍👧‍👦 🇲🇦 🏁'],
  ['marks of direction', '\u200f\u202eevil\u202c \u2067العربية\u2069 \u200e', '\u202eevil\u202c \u2067العربية\u2069'],
  ['mixed directions', 'Le mot كفاءات signifie « talents » (2026).', 'Le mot كفاءات signifie « talents » (2026).'],
  ['control characters', 'a\u0000b\u0001c\u0008d\u000be\u001ff\u007fg\u0085h\uFFFEi\uFFFFj', 'abcdefghij'],
  ['half a character', 'moitié \ud83d et \ude00', 'moitié \ufffd et \ufffd'],
  ['markup', '<b>&amp;</b> "quoted" \'single\' ]]> <!-- -- -->', '<b>&amp;</b> "quoted" \'single\' ]]> <!-- -- -->'],
  ['escapes of office formats', '_x0041_ _x000D_', '_x0041_ _x000D_'],
  [
    'markup of Typst and Markdown',
    '#import "x" $1/2$ *gras* `code` \\ @ref',
    '#import "x" $1/2$ *gras* `code` \\ @ref',
  ],
  ['fields and footers', '{ PAGE } &P %s ${x} {{y}}', '{ PAGE } &P %s ${x} {{y}}'],
  ['a name of JavaScript', '__proto__', '__proto__'],
];

/** No name or note is longer: forms take no more. */
const longestName = 5000;

/** A full report with that text wherever the project or a person may have written one, the whole of it in the narrative. */
export function reportSaying(whole: string): ReportData {
  const text = whole.slice(0, longestName);
  const local: LocalText = { fr: text };
  const data = dataOf(textOf(fullReport()));
  const { framework, overview, project, since, supersedes } = data;
  Object.assign(project, { title: local, context: local, targetGroups: [{ kind: 'primary', label: local }] });
  project.partners = [{ role: 'main', name: local, about: local }];
  for (const indicator of framework.indicators) {
    Object.assign(indicator, { title: local, definition: local, method: local, unit: text, source: text });
    Object.assign(indicator, { frequency: text, responsible: text });
    indicator.baseline.note = text;
  }
  for (const result of [...framework.results, ...overview.results])
    Object.assign(result, { title: local, assumptions: local });
  for (const activity of [...framework.activities, ...overview.activities]) activity.title = local;
  for (const milestone of framework.activities.flatMap(({ milestones }) => milestones)) milestone.title = local;
  for (const axis of framework.axes)
    Object.assign(axis, { label: local, categories: axis.categories.map((one) => ({ ...one, label: local })) });
  for (const { explanation } of Object.values(data.progress)) {
    explanation.values = explanation.values.map((value) => ({ ...value, text, comment: text }));
  }
  if (supersedes) Object.assign(supersedes, { title: local, reason: local });
  if (since) since.title = local;
  for (const change of data.planChanges ?? []) change.reason = text;
  for (const file of data.evidence?.items ?? []) Object.assign(file, { title: text, fileName: text });
  const narrative = Object.keys(data.narrative ?? {}).map((section) => [section, { fr: whole }]);
  return { ...data, title: local, narrative: Object.fromEntries(narrative) as Narrative };
}
