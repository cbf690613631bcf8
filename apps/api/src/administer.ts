import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { addPerson } from '@mizan/api/access';
import { createDataSource, joinEmbeddedServer, migrate, StartRefusal } from '@mizan/api/database';
import { loadProject, readProjectFile } from '@mizan/api/framework';
import { languages, roles, type Language, type Role } from '@mizan/domain';
import type { DataSource } from 'typeorm';
import { reportTotals } from './check-totals';
import { readConfiguration } from './configuration';

const usage = `Usage:
  npm run administer -- load-project FILE
  npm run administer -- add-person EMAIL ${roles.join('|')} ${languages.join('|')} NAME
    (the password is read from PERSON_PASSWORD, or asked for)
  npm run administer -- check-totals [--repair]
    (exit code 1 where a stored total is wrong and stays so)`;

/** What an administrator does from the command line, on the database that the server uses, also while it runs. */
async function administer([command, ...args]: string[]): Promise<void> {
  if (command === 'load-project') return onDatabase((db) => loadProjectFile(db, args));
  if (command === 'add-person') return onDatabase((db) => addPersonAsked(db, args));
  if (command === 'check-totals') return onDatabase((db) => checkTotals(db, args));
  throw new StartRefusal(usage);
}

async function loadProjectFile(db: DataSource, [file]: string[]): Promise<void> {
  if (!file) throw new StartRefusal(usage);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new StartRefusal(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  const project = readProjectFile(parseJson(file, text));
  await db.transaction((em) => loadProject(em, project));
  console.log(`The project of ${file} is there.`);
}

async function checkTotals(db: DataSource, args: string[]): Promise<void> {
  if (args.some((arg) => arg !== '--repair')) throw new StartRefusal(usage);
  const isRight = await reportTotals(db, { repair: args.length > 0 }, console.log);
  if (!isRight) process.exitCode = 1;
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StartRefusal(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function addPersonAsked(db: DataSource, [email, role, language, ...name]: string[]): Promise<void> {
  if (!email?.includes('@') || !isRole(role) || !isLanguage(language) || name.length === 0)
    throw new StartRefusal(usage);
  const password = process.env['PERSON_PASSWORD'] ?? (await ask(`Password for ${email}: `));
  if (password.length < 10) throw new StartRefusal('The password needs at least 10 characters.');
  await db.transaction((em) => addPerson(em, { email, role, language, name: name.join(' '), password }));
  console.log(`${email} may sign in as ${role}.`);
}

const isRole = (text: string | undefined): text is Role => roles.some((role) => role === text);
const isLanguage = (text: string | undefined): text is Language => languages.some((language) => language === text);

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return answer;
}

async function onDatabase(work: (db: DataSource) => Promise<void>): Promise<void> {
  const { databaseUrl, dataDirectory, dataDirectoryChosen } = readConfiguration(process.env);
  const embedded = databaseUrl
    ? null
    : await joinEmbeddedServer({ directory: dataDirectory, mayMove: !dataDirectoryChosen });
  const db = createDataSource({ url: databaseUrl ?? embedded?.url ?? '', poolSize: 2 });
  try {
    await db.initialize();
    await migrate(db);
    await work(db);
  } finally {
    if (db.isInitialized) await db.destroy();
    await embedded?.stop();
  }
}

administer(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof StartRefusal ? error.message : error);
  process.exitCode = 1;
});
