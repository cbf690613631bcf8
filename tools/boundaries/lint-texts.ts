import { ESLint } from 'eslint';
import { text } from 'node:stream/consumers';
import tseslint from 'typescript-eslint';

/**
 * Lints texts as if they were files of the workspace, under its own configuration: reads `[{ path, code }]` from
 * standard input and writes, for each, the names of the rules that refuse it. A program of its own, because ESLint's
 * configuration is an ES module, which Jest does not load.
 */
const eslint = new ESLint({
  cwd: `${import.meta.dirname}/../..`,
  // The files don't exist, so nothing is known of their types.
  overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }],
});

const files = JSON.parse(await text(process.stdin)) as { path: string; code: string }[];
const answers: (string | null)[][] = [];
for (const { path, code } of files) {
  const [result] = await eslint.lintText(code, { filePath: path });
  answers.push(result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? []);
}
console.log(JSON.stringify(answers));
