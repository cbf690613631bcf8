import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createSourceFile,
  forEachChild,
  isStringLiteralLike,
  isTemplateHead,
  isTemplateMiddleOrTemplateTail,
  ScriptTarget,
  type Node,
} from 'typescript';

/** Where French has a space, a line must not break there. */
const breaking = /« | [:;?!%»]/;

const folder = join(__dirname, '..');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(^|[\\/])fr\.ts$/.test(file),
);

/** Every text of a file, also within what needs arguments, in parts where something is put into it. */
function textsIn(node: Node): string[] {
  const own = isStringLiteralLike(node) || isTemplateHead(node) || isTemplateMiddleOrTemplateTail(node);
  const texts = own ? [node.text] : [];
  forEachChild(node, (child) => void texts.push(...textsIn(child)));
  return texts;
}

test('the words of every document are found', () => expect(files.length).toBeGreaterThanOrEqual(6));

test.each(files)('%s has no-break spaces before : ; ? ! % » and after «', (file) => {
  const texts = textsIn(createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ScriptTarget.Latest));
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => breaking.test(text))).toEqual([]);
});
