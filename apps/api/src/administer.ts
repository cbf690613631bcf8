import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { addPerson } from '@mizan/api/access';
import { joinEmbeddedServer, migrate, StartRefusal } from '@mizan/api/database';
import { loadProject, readProjectFile } from '@mizan/api/framework';
import { languages, roles, type Language, type Role } from '@mizan/domain';
import type { DataSource } from 'typeorm';
import { reportTotals } from './check-totals';
import { readConfiguration } from './configuration';
import { connectDatabase } from './connect-database';
import { reportVerdict } from './verify-report';

const usage = `Usage:
  npm run administer -- load-project FILE
    (a project of its code that is there already stays as it is)
  npm run administer -- add-person EMAIL ${roles.join('|')} ${languages.join('|')} NAME [--replace]
    (the password is read from PERSON_PASSWORD, or asked for; --replace changes an account that is there)
  npm run administer -- check-totals [--repair]
    (exit code 1 where a stored total is wrong and stays so)
  npm run administer -- verify-report FILE
    (exit code 0 where FILE is byte for byte a document of a frozen report)`;

/** What an administrator does from the command line, on the database that the server uses, also while it runs. */
async function administer([command, ...args]: string[]): Promise<void> {
  if (command === 'load-project') return onDatabase((db) => loadProjectFile(db, args));
  if (command === 'add-person') return onDatabase((db) => addPersonAsked(db, args));
  if (command === 'check-totals') return onDatabase((db) => checkTotals(db, args));
  if (command === 'verify-report') return onDatabase((db) => verifyReport(db, args));
  throw new StartRefusal(usage);
}

async function loadProjectFile(db: DataSource, [file]: string[]): Promise<void> {
  if (!file) throw new StartRefusal(usage);
  const project = readProjectFile(parseJson(file, (await readGiven(file)).toString('utf8')));
  const { loaded } = await db.transaction((em) => loadProject(em, project));
  console.log(
    loaded
      ? `The project ${project.code} of ${file} is loaded.`
      : `There is a project ${project.code} already: it stays as it is, and nothing of ${file} was loaded.`,
  );
}

async function checkTotals(db: DataSource, args: string[]): Promise<void> {
  if (args.some((arg) => arg !== '--repair')) throw new StartRefusal(usage);
  const isRight = await reportTotals(db, { repair: args.length > 0 }, console.log);
  if (!isRight) process.exitCode = 1;
}

async function verifyReport(db: DataSource, [file, ...others]: string[]): Promise<void> {
  if (!file || others.length > 0) throw new StartRefusal(usage);
  const isGenuine = await reportVerdict(db, { name: file, bytes: await readGiven(file) }, console.log);
  if (!isGenuine) process.exitCode = 1;
}

function readGiven(file: string): Promise<Buffer> {
  return readFile(file).catch((error: unknown) => {
    throw new StartRefusal(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  });
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StartRefusal(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function addPersonAsked(db: DataSource, args: string[]): Promise<void> {
  const replace = args.includes('--replace');
  const [email, role, language, ...name] = args.filter((arg) => arg !== '--replace');
  if (!email?.includes('@') || !isRole(role) || !isLanguage(language) || name.length === 0)
    throw new StartRefusal(usage);
  const password = process.env['PERSON_PASSWORD'] ?? (await ask(`Password for ${email}: `));
  if (password.length < 10) throw new StartRefusal('The password needs at least 10 characters.');
  const person = { email, role, language, name: name.join(' '), password };
  const outcome = await db.transaction((em) => addPerson(em, person, { replace }));
  if (outcome === 'taken') throw new StartRefusal(`${email} has an account already; --replace changes it.`);
  console.log(
    `${email} may sign in as ${role}${outcome === 'replaced' ? '; whoever was signed in is signed out' : ''}.`,
  );
}

const isRole = (text: string | undefined): text is Role => roles.some((role) => role === text);
const isLanguage = (text: string | undefined): text is Language => languages.some((language) => language === text);

/** Asks for a secret: what is typed is not shown. */
async function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY });
  const answer = await terminal.question('');
  terminal.close();
  process.stderr.write('\n');
  return answer;
}

async function onDatabase(work: (db: DataSource) => Promise<void>): Promise<void> {
  const { databaseUrl, dataDirectory, dataDirectoryChosen } = readConfiguration(process.env);
  const embedded = databaseUrl
    ? null
    : await joinEmbeddedServer({ directory: dataDirectory, mayMove: !dataDirectoryChosen });
  try {
    const url = databaseUrl ?? embedded?.url ?? '';
    const db = await connectDatabase({ url, isGiven: databaseUrl !== null, poolSize: 2 });
    try {
      await migrate(db);
      await work(db);
    } finally {
      await db.destroy();
    }
  } finally {
    await embedded?.stop();
  }
}

administer(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof StartRefusal ? error.message : error);
  process.exitCode = 1;
});
