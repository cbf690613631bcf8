import { compile } from './compile';

const svg = (source: string, data: unknown = {}) =>
  compile({ source, data: JSON.stringify(data), as: { kind: 'svg' } });

test('a source that does not compile is told, and the next one is made all the same', async () => {
  await expect(svg('#nowhere')).rejects.toThrow(/unknown variable: nowhere/);
  expect((await svg('#set page(width: 1cm, height: 1cm)')).toString('utf8')).toContain('<svg');
});

test('those who ask at once each get their own', async () => {
  const widths = Array.from({ length: 8 }, (_, at) => 10 + at);
  const source = '#let d = json(bytes(sys.inputs.data))\n#set page(width: d.width * 1pt, height: 5pt, margin: 0pt)';
  const drawings = await Promise.all(widths.map((width) => svg(source, { width })));
  expect(drawings.map((drawing) => /width="(\d+)pt"/.exec(drawing.toString('utf8'))?.[1])).toEqual(widths.map(String));
});

test('a PDF that PDF/UA forbids is none', async () => {
  const untitled = compile({ source: 'No title', data: '{}', as: { kind: 'pdf', createdAt: 0 } });
  await expect(untitled).rejects.toThrow(/PDF\/UA-1/);
});

test('a text that Typst falls over ends its process alone, and the next one is made all the same', async () => {
  // One character of more than 65,535 bytes, which nobody broke.
  const source = '#let d = json(bytes(sys.inputs.data))\n#set document(title: "t")\n#d.text';
  const data = JSON.stringify({ text: '👩\u200d'.repeat(10_000) });
  const fallen = compile({ source, data, as: { kind: 'pdf', createdAt: 0 } });
  await expect(fallen).rejects.toThrow(/Typst's process ended with SIGABRT/);
  expect((await svg('#set page(width: 1cm, height: 1cm)')).toString('utf8')).toContain('<svg');
});
