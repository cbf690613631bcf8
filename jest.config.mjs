import { readFileSync } from 'node:fs';
import presets from 'jest-preset-angular/presets/index.js';

const base = JSON.parse(readFileSync(new URL('./tsconfig.base.json', import.meta.url), 'utf8'));

/** The aliases of tsconfig.base.json, so that they are written once. */
const moduleNameMapper = Object.fromEntries(
  Object.entries(base.compilerOptions.paths).map(([alias, [file]]) => [
    `^${alias.replace('*', '(.*)')}$`,
    file.replace('./', '<rootDir>/').replace('*', '$1'),
  ]),
);

const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2024',
      parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

const node = {
  testEnvironment: 'node',
  moduleNameMapper,
  transform: { '^.+\\.[mc]?[jt]s$': swc },
  // Published as ES modules, which Jest's own module system can't load: they become CommonJS like our code.
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|flydrive|pg-boss|serialize-error|non-error|@poppinss|@humanwhocodes|case-anything)/)',
  ],
};

const specsIn = (...folders) => folders.map((folder) => `<rootDir>/${folder}/**/*.spec.ts`);

export default {
  // A busy machine takes its time to make a database; a test that hangs still ends.
  testTimeout: 30_000,
  projects: [
    // What needs no database, so that none is started for it.
    { ...node, displayName: 'rules', testMatch: specsIn('libs/domain', 'libs/contract', 'tools') },
    {
      ...node,
      displayName: 'server',
      testMatch: specsIn('libs/api', 'libs/testing', 'apps/api'),
      globalSetup: '<rootDir>/libs/api/database/jest/start-server.ts',
      globalTeardown: '<rootDir>/libs/api/database/jest/stop-server.ts',
    },
    {
      ...presets.createCjsPreset({ tsconfig: '<rootDir>/tsconfig.web-spec.json' }),
      displayName: 'web',
      moduleNameMapper,
      // As for Nest above: the page's packages that are ES modules under a `.js` name.
      transformIgnorePatterns: ['/node_modules/(?!(.*\\.mjs$|@angular/common/locales/|@jsverse/|d3-|internmap/))'],
      testMatch: specsIn('libs/web', 'apps/web'),
      setupFilesAfterEnv: ['<rootDir>/tools/jest/web-environment.ts'],
    },
  ],
};
