import type { PlanChange } from '@mizan/contract';
import { todayIn } from '@mizan/domain';
import { cell, codeText, line, quiet, strong, type Desk } from './desk';
import type { Block, Line } from './paper';
import { inOneLine, proseOf, typedText } from './text';

/** The files behind the approved values, each with its hash, so that a file can be told from another. */
export function evidenceOf(desk: Desk): Block[] {
  const { data, say, numbers } = desk;
  if (data.evidence === undefined) return [];
  const { count, items } = data.evidence;
  if (count === 0) return [{ kind: 'note', lines: [quiet(say.evidence.none)] }];
  const told = say.evidence.count(count, numbers.plain(count));
  const shown = items.length < count ? ` ${say.evidence.first(numbers.plain(items.length), numbers.plain(count))}` : '';
  return [
    { kind: 'note', lines: [quiet(`${told}${shown}`)] },
    {
      kind: 'table',
      size: 'small',
      columns: [{ share: 0 }, { share: 0 }, { share: 1 }, { share: 0 }],
      header: [say.evidence.indicator, say.evidence.measuredOn, say.evidence.file, say.evidence.addedOn],
      rows: items.map((item) => [
        cell(codeText(item.indicator)),
        cell(numbers.day(item.measuredOn)),
        cell(
          strong(typedText(item.title) ?? say.evidence.unnamed),
          quiet(codeText(item.fileName), ` · ${numbers.bytes(item.bytes)}`),
          { pieces: [codeText(item.sha256)], look: 'hash' },
        ),
        cell(numbers.day(todayIn(data.project.timeZone, new Date(item.addedAt)))),
      ]),
    },
  ];
}

/** What was changed of what is measured, when and why. */
export function plansOf(desk: Desk): Block[] {
  const { data, say, numbers, named, indicatorOf } = desk;
  if (data.planChanges === undefined) return [];
  if (data.planChanges.length === 0) return [{ kind: 'note', lines: [quiet(say.plans.none)] }];
  return [
    {
      kind: 'table',
      size: 'small',
      columns: [{ share: 0 }, { share: 1.2 }, { share: 1.4 }, { share: 1 }],
      header: [say.plans.at, say.plans.indicator, say.plans.what, say.plans.reason],
      rows: data.planChanges.map((change) => [
        cell(numbers.day(todayIn(data.project.timeZone, new Date(change.at)))),
        cell({ pieces: named(change.indicator, indicatorOf(change.indicator)?.indicator.title) }),
        cell(...differences(desk, change)),
        cell(typedText(change.reason) ?? quiet(say.plans.noReason)),
      ]),
    },
  ];
}

function differences(desk: Desk, { indicator, before, after }: PlanChange): Line[] {
  const { say, numbers, indicatorOf, unit, language } = desk;
  const shape = indicatorOf(indicator)?.shape;
  // A level that the plan in force no longer has may have more decimals than its shape shows.
  const figure = (value: number | null | undefined) =>
    value == null ? numbers.fixed(null, 0) : `${numbers.plain(value)}${shape?.suffix ?? ''}`;
  const lines: Line[] = [];
  if (before.baseline.value !== after.baseline.value) {
    lines.push(
      line(
        `${say.plans.baseline}${say.colon}${say.glance.fromTo(figure(before.baseline.value), figure(after.baseline.value))}`,
      ),
    );
  }
  const days = [...new Set([...before.targets, ...after.targets].map(({ dueOn }) => dueOn))].sort();
  for (const day of days) {
    const [then, now] = [before, after].map(({ targets }) => targets.find(({ dueOn }) => dueOn === day)?.value);
    if (then !== now) {
      lines.push(
        line(`${say.plans.target(numbers.day(day))}${say.colon}${say.glance.fromTo(figure(then), figure(now))}`),
      );
    }
  }
  if (before.unit !== after.unit) {
    const dash = numbers.fixed(null, 0);
    lines.push(line(`${say.plans.unit}${say.colon}`, unit(before.unit) ?? dash, ' → ', unit(after.unit) ?? dash));
  }
  if (before.retired !== after.retired) lines.push(line(after.retired ? say.plans.retired : say.plans.restored));
  if (JSON.stringify(before.definition) !== JSON.stringify(after.definition)) {
    const now = proseOf(after.definition, language);
    lines.push(strong(say.plans.definition));
    if (now) lines.push(quiet(inOneLine(now)));
  }
  return lines;
}
