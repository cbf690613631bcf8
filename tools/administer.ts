import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, root } from './nx.ts';

/** The administrator's commands, on what the sources build now. Silent but for what the command itself says. */
const failure = await build();
if (failure !== null) {
  console.error(failure);
  process.exit(1);
}
const command = spawn(process.execPath, [join(root, 'dist/apps/api/administer.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
command.once('exit', (code) => process.exit(code ?? 1));
