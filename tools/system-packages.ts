import { spawnSync } from 'node:child_process';

/** What a program is called by the package managers that know it. */
export type PackageNames = Partial<Record<'apt-get' | 'dnf' | 'apk' | 'pacman', string>>;

const steps: Record<keyof PackageNames, (name: string) => string[][]> = {
  'apt-get': (name) => [['update'], ['install', '--yes', '--no-install-recommends', name]],
  dnf: (name) => [['install', '--assumeyes', name]],
  apk: (name) => [['add', '--no-cache', name]],
  pacman: (name) => [['-Sy', '--noconfirm', name]],
};

/** Asks the machine's package managers, one after the other, until what was asked for is there; false when none has it. */
export function installByManager(names: PackageNames, isThere: () => boolean): boolean {
  for (const [manager, name] of Object.entries(names) as [keyof PackageNames, string][]) {
    if (!asRoot(manager, ['--version'], 'ignore')) continue;
    console.log(`Asking ${manager} for ${name}.`);
    for (const step of steps[manager](name)) asRoot(manager, step, 'inherit');
    if (isThere()) return true;
  }
  return false;
}

function asRoot(program: string, args: string[], stdio: 'inherit' | 'ignore'): boolean {
  if (process.getuid?.() === 0) return run(program, args, stdio);
  return run('sudo', ['-n', program, ...args], stdio);
}

/** True when the program ran and was content. */
export function run(program: string, args: string[], stdio: 'inherit' | 'ignore' = 'inherit'): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, args, { stdio, env, timeout: 10 * 60_000 }).status === 0;
}
