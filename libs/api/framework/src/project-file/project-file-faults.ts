import { isDay, isSdgTarget, refuseIndicator, todayIn, type Refusal } from '@mizan/domain';
import type { AxisInFile, IndicatorInFile, ProjectFile, ResultInFile } from './project-file.dto';

export interface FileFault {
  /** Such as `milestones.3.activity`. */
  path: string;
  fault: string;
}

/** What is wrong in a project file whose fields are all there and of the right type. */
export function faultsOf(file: ProjectFile): FileFault[] {
  const activities = file.activities.map(({ code }) => code);
  const outcomes = file.results.filter(({ level }) => level === 'outcome').map(({ code }) => code);
  return [
    ...faultsOfDates(file),
    ...repeated('results', file.results),
    ...repeated('activities', file.activities),
    ...repeated('axes', file.axes),
    ...repeated('indicators', file.indicators),
    ...repeated(
      'sdgTargets',
      file.sdgTargets.map(({ target }) => ({ code: target })),
    ),
    ...file.results.flatMap((result, at) => faultsOfResult(result, at, file.results)),
    ...file.axes.flatMap(faultsOfAxis),
    ...file.activities.flatMap(({ objectives }, at) => unknown(`activities.${at}.objectives`, objectives, outcomes)),
    ...file.milestones.flatMap(({ activity, plannedOn, deliveredOn }, at) => [
      ...unknown(`milestones.${at}.activity`, [activity], activities),
      ...noDay(`milestones.${at}.plannedOn`, plannedOn),
      ...(deliveredOn ? noDay(`milestones.${at}.deliveredOn`, deliveredOn) : []),
    ]),
    ...file.indicators.flatMap((indicator, at) => faultsOfIndicator(indicator, at, file)),
    ...file.sdgTargets.flatMap((sdg, at) => [
      ...(isSdgTarget(sdg.target) ? [] : [{ path: `sdgTargets.${at}.target`, fault: `unknown: ${sdg.target}` }]),
      ...unknown(`sdgTargets.${at}.activities`, sdg.activities, activities),
    ]),
  ];
}

function faultsOfDates({ startsOn, endsOn, timeZone }: ProjectFile): FileFault[] {
  const faults = [...noDay('startsOn', startsOn), ...noDay('endsOn', endsOn)];
  if (faults.length === 0 && startsOn >= endsOn) faults.push({ path: 'endsOn', fault: 'ends before it starts' });
  return isTimeZone(timeZone) ? faults : [...faults, { path: 'timeZone', fault: 'no IANA time zone' }];
}

function faultsOfResult({ parent }: ResultInFile, at: number, results: readonly ResultInFile[]): FileFault[] {
  const above = results.slice(0, at).map(({ code }) => code);
  return parent ? unknown(`results.${at}.parent`, [parent], above) : [];
}

function faultsOfAxis({ categories }: AxisInFile, at: number): FileFault[] {
  const path = `axes.${at}.categories`;
  const faults = repeated(path, categories);
  return categories.at(-1)?.code === 'unknown'
    ? faults
    : [...faults, { path, fault: 'the last category must be unknown' }];
}

function faultsOfIndicator(indicator: IndicatorInFile, at: number, { startsOn, ...file }: ProjectFile): FileFault[] {
  const refusal = refuseIndicator(indicator, {
    projectStartsOn: startsOn,
    resultCodes: file.results.map(({ code }) => code),
    activityCodes: file.activities.map(({ code }) => code),
    axisCodes: file.axes.map(({ code }) => code),
    before: null,
    hasValues: false,
    hasApproved: false,
  });
  return refusal ? [{ path: `indicators.${at}.${refusal.path}`, fault: worded(refusal) }] : [];
}

function repeated(path: string, items: readonly { code: string }[]): FileFault[] {
  const codes = items.map(({ code }) => code);
  return codes.flatMap((code, at) =>
    codes.indexOf(code) === at ? [] : [{ path: `${path}.${at}`, fault: `${code} comes twice` }],
  );
}

function unknown(path: string, codes: readonly string[], known: readonly string[]): FileFault[] {
  return codes.filter((code) => !known.includes(code)).map((code) => ({ path, fault: `unknown: ${code}` }));
}

function noDay(path: string, day: string): FileFault[] {
  return isDay(day) ? [] : [{ path, fault: `no day: ${day}` }];
}

function isTimeZone(name: string): boolean {
  try {
    return todayIn(name, new Date(0)) !== '';
  } catch {
    return false;
  }
}

function worded({ code, params }: Refusal): string {
  return params ? `${code} ${JSON.stringify(params)}` : code;
}
