import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answered, Asked, Fonts, Job } from './compile-worker';
import { lastResortFont } from './last-resort-font';

const require_ = createRequire(import.meta.url);

/** Never the host's fonts: the same bytes everywhere. */
const fontFiles = [
  'ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  'ibm-plex-sans/400Regular_Italic/IBMPlexSans_400Regular_Italic.ttf',
  'ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
  'amiri/400Regular/Amiri_400Regular.ttf',
  'amiri/400Regular_Italic/Amiri_400Regular_Italic.ttf',
  'amiri/700Bold/Amiri_700Bold.ttf',
  'noto-sans-tifinagh/400Regular/NotoSansTifinagh_400Regular.ttf',
  'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
] as const;

interface Waiting {
  resolve: (bytes: Buffer) => void;
  reject: (failure: Error) => void;
}

const waiting = new Map<number, Waiting>();
let compiler: ChildProcess | null = null;
let jobs = 0;

/** Compiles in a process of its own, one document after another. The same source and data give the same bytes. */
export function compile(job: Job): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    compiler ??= startCompiler();
    const id = (jobs += 1);
    waiting.set(id, { resolve, reject });
    // While somebody waits for a document the server stays; an idle compiler keeps nobody.
    keep(compiler, true);
    compiler.send({ ...job, id } satisfies Asked);
  });
}

function startCompiler(): ChildProcess {
  const fonts = [
    ...fontFiles.map((file) => readFileSync(require_.resolve(`@expo-google-fonts/${file}`))),
    lastResortFont(),
  ];
  // `.ts` where the sources run as they are, `.js` where they were bundled.
  const file = new URL(`./compile-worker${extname(fileURLToPath(import.meta.url))}`, import.meta.url);
  const started = fork(file, {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  started.on('message', (answer: Answered) => {
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) keep(started, false);
    if ('failure' in answer) asker?.reject(new Error(`Typst: ${answer.failure}`));
    else asker?.resolve(Buffer.from(answer.bytes));
  });
  started.on('error', (failure: Error) => lose(started, failure));
  started.on('exit', (code, signal) => lose(started, new Error(`Typst's process ended with ${signal ?? code}`)));
  started.send({ fonts } satisfies Fonts);
  return started;
}

function keep(child: ChildProcess, isWaitedFor: boolean): void {
  for (const one of [child, child.channel]) one?.[isWaitedFor ? 'ref' : 'unref']();
}

/** A process that ended takes the documents it was asked for with it; the next one asked for starts another. */
function lose(child: ChildProcess, failure: Error): void {
  if (compiler !== child) return;
  compiler = null;
  for (const { reject } of waiting.values()) reject(failure);
  waiting.clear();
}
