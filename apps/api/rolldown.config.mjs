import { isAbsolute } from 'node:path';
import { defineConfig } from 'rolldown';

/** Our own code in one place, as modules for Node; packages stay in node_modules. */
export default defineConfig({
  input: {
    main: 'apps/api/src/main.ts',
    administer: 'apps/api/src/administer.ts',
    // Runs in a process of its own, beside whatever starts it.
    'compile-worker': 'libs/api/reports/src/pdf/typst/compile-worker.ts',
  },
  platform: 'node',
  // Aliases, and the decorators with the metadata that Nest's injection reads.
  tsconfig: 'tsconfig.json',
  external: (id) => /^[^./]/.test(id) && !/^(@mizan|@oxc-project\/runtime)\//.test(id) && !isAbsolute(id),
  // What the bundler merely warns of, such as an import that leads nowhere, would break the server when it starts.
  onLog: (level, log) => {
    if (level === 'warn') throw new Error(log.message);
  },
  output: {
    dir: 'dist/apps/api',
    format: 'esm',
    sourcemap: true,
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  },
});
