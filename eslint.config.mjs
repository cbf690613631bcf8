import eslint from '@eslint/js';
import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { circlesOfSpecs, constraints, constraintsOfSpecs } from './tools/boundaries/arrows.mjs';

// The boundaries are read from Nx's project graph; without a stored one their rule would be skipped in silence.
process.env.NX_DAEMON = 'false';
await createProjectGraphAsync({ exitOnError: true });

const specs = ['**/*.spec.ts', 'apps/e2e/**/*.ts', 'libs/testing/**/*.ts'];
const web = ['apps/web/**/*.ts', 'libs/web/**/*.ts'];
const rules = ['libs/domain/**/*.ts'];

const boundaries = (depConstraints) => [
  'error',
  { depConstraints, banTransitiveDependencies: true, ignoredCircularDependencies: circlesOfSpecs },
];

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'test-results/', '.nx/', '.angular/', '.data/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{mjs,cjs}'],
    extends: [eslint.configs.recommended],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['**/*.ts'],
    extends: [eslint.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { '@nx': nx },
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'tools/tsconfig.json', 'tsconfig.web.json', 'tsconfig.web-spec.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(constraints),
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // `if (done) return stop();` is how a function is left early here.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }, 'string'] }],
      // Nest, Angular and TypeORM take their options as plain objects where they declare classes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Asks for the `!` that is not allowed here.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Answers of HTTP and SQL are typed where they are asked for: `get<Project>(path)`.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: rules,
    ignores: specs,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^[^.]', message: 'The rules import nothing at all.' }] },
      ],
      'no-restricted-globals': ['error', 'process', 'console', 'fetch', 'Buffer', 'setTimeout', 'setInterval'],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'A rule is told the time.' },
        { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'A rule is told the time.' },
      ],
    },
  },
  {
    files: [...web, 'libs/contract/**/*.ts'],
    ignores: specs,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*'] },
            { group: ['@mizan/domain/sdg'], message: 'The labels come from the API (paths.sdg()), not with the page.' },
          ],
        },
      ],
    },
  },
  {
    files: web,
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
  },
  {
    files: ['apps/web/src/app/**/*.html', 'libs/web/**/*.html', '**/*.ts/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
  {
    files: specs,
    rules: {
      '@nx/enforce-module-boundaries': boundaries(constraintsOfSpecs),
      '@typescript-eslint/no-non-null-assertion': 'off', // a test that meets a null there fails, as it should
    },
  },
);
