import { StartRefusal } from '@mizan/api/database';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { faultsOf, type FileFault } from './project-file-faults';
import { ProjectFile } from './project-file.dto';

/** A project file that can not be loaded, with everything that is wrong in it. */
export class ProjectFileRefusal extends StartRefusal {
  constructor(readonly faults: readonly FileFault[]) {
    const lines = faults.map(({ path, fault }) => `  ${path}: ${fault}`);
    super(['The project file can not be loaded:', ...lines].join('\n'));
  }
}

/** The project that a parsed JSON file defines. Throws a ProjectFileRefusal that names every fault and its place. */
export function readProjectFile(json: unknown): ProjectFile {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new ProjectFileRefusal([{ path: '(file)', fault: 'an object expected' }]);
  }
  const file = plainToInstance(ProjectFile, json);
  const misshapen = validateSync(file, { whitelist: true }).flatMap((error) => shapeFaults(error, ''));
  const faults = misshapen.length > 0 ? misshapen : faultsOf(file);
  if (faults.length > 0) throw new ProjectFileRefusal(faults);
  return file;
}

function shapeFaults({ property, constraints, children }: ValidationError, above: string): FileFault[] {
  const path = above ? `${above}.${property}` : property;
  // Of several complaints about one field, the first is the one to begin with.
  const own = Object.values(constraints ?? {})
    .slice(0, 1)
    .map((fault) => ({ path, fault }));
  return [...own, ...(children ?? []).flatMap((child) => shapeFaults(child, path))];
}
