import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { actorNamed } from '../app/people/accounts.ts';
import { applyImport } from '../app/imports/apply.ts';
import type { RowBreach } from '../app/imports/reading.ts';
import { chooseTwins } from '../app/imports/twins/chooseTwins.ts';
import { importRows, readImport } from '../app/imports/read.ts';
import type { TwinChoice } from '../app/imports/twins/rowTwins.ts';
import { withTwins } from '../app/imports/twins/twinsSeen.ts';
import { previewImport } from '../app/imports/preview.ts';
import { refuse } from '../domain/refusal.ts';
import type { Actor } from '../domain/people/role.ts';
import { commandWords } from '../labels/commandLine.ts';
import { refusalText } from '../labels/refusals.ts';
import { suspicionWord } from '../labels/radar/twins.ts';
import { officeOfCode } from '../storage/offices/officesToday.ts';
import { enterersOfCity } from '../storage/people/accounts.ts';
import type { Store } from '../storage/store.ts';
import { answered, type AnswersGiven, answersGiven, doubtLine } from './answers.ts';
import { type Command, type Io, WrongUsage } from './command.ts';
import { terminalLanguage } from './language.ts';
import { namedCity, withLedger } from './open.ts';

/** Refused rows that are printed per file; the page and its workbook hold all. */
const shownRows = 20;

export const importFiles: Command = {
  usage:
    'import FILE… [--account NAME] [--office CODE] [--city CODE] [--answer KIND=ANSWER]… [--twins import|skip] [--dry-run] [--json]',
  does: 'takes workbooks in, in the name of an account (by default the one that enters for the whole city); --dry-run says only what would happen; what is asked of a file is printed with its answers, and --answer gives one; what no form fits is printed and left to the screen of imports; a file of which something is still asked, or with rows that probably repeat a project and no --twins, is not written',
  async run(args, io) {
    const { values, positionals: files } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        account: { type: 'string' },
        office: { type: 'string' },
        city: { type: 'string' },
        answer: { type: 'string', multiple: true },
        twins: { type: 'string' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
    if (files.length === 0) throw new WrongUsage('one FILE or more');
    const { twins } = values;
    if (twins !== undefined && twins !== 'import' && twins !== 'skip')
      throw new WrongUsage('--twins import or --twins skip');
    const answers = answersGiven(values.answer ?? []);
    return withLedger(io.err, async (store) => {
      const city = await namedCity(store, values.city);
      const actor = await actorNamed(store, city, values.account ?? (await onlyEnterer(store, city)));
      const officeId = await officeOf(store, actor, values.office);
      const results = [];
      for (const file of files)
        results.push(
          await takeIn(store, actor, officeId, file, { dryRun: values['dry-run'] ?? false, twins, answers }, io),
        );
      if (values.json) io.out(JSON.stringify(results, null, 2));
      else for (const { file, counts, entries } of results) io.out(line(file, counts, entries));
      return results.some(
        ({ counts, undecided, tables }) => counts.refused + counts.asked > 0 || undecided > 0 || tables === 0,
      )
        ? 1
        : 0;
    });
  },
};

interface Said {
  readonly dryRun: boolean;
  readonly twins: TwinChoice | undefined;
  readonly answers: AnswersGiven;
}

async function takeIn(
  store: Store,
  actor: Actor,
  officeId: string,
  file: string,
  { dryRun, twins, answers }: Said,
  io: Io,
) {
  const preview = await previewImport(store, actor, {
    fileName: basename(file),
    bytes: await readFile(file),
    officeId,
  });
  const importId = preview.id;
  const language = terminalLanguage();
  const asked = await answered(store, actor, importId, answers);
  for (const doubt of asked) io.err(`${basename(file)} | ${doubtLine(doubt, language)}`);
  const rows = await importRows(store, actor, preview.id, { outcome: 'refused', limit: shownRows });
  for (const { sheet, row, breaches } of rows) {
    for (const { law, ref, value, detail } of breaches as RowBreach[]) {
      const said = refusalText({ law, ...(detail ? { detail } : {}) }, language);
      io.err([`${basename(file)} ${sheet}!${ref ?? row}`, value, law, said].filter(Boolean).join(' | '));
    }
  }
  for (const { sheet, row, seen } of await markedRows(store, actor, importId)) {
    for (const { twin, side } of seen) {
      const other = side?.name ?? ('sheet' in twin.with ? `${twin.with.sheet}!${twin.with.row}` : '');
      io.err([`${basename(file)} ${sheet}!${row}`, suspicionWord(twin.suspicion, language), other].join(' | '));
    }
  }
  if (twins) await chooseTwins(store, actor, { importId, choice: twins });
  const { reading, undecided } = await readImport(store, actor, importId);
  const { counts, unread = [] } = reading;
  for (const { sheet, rows: left } of unread)
    io.err(commandWords('tableUnread', language, { file: basename(file), sheet, rows: left }));
  const told = { file, importId, counts, undecided, tables: reading.tables.length };
  if (undecided > 0) io.err(commandWords('twinsUndecided', language, { file: basename(file), rows: undecided }));
  if (dryRun || undecided > 0 || asked.length > 0 || counts.new + counts.changed === 0) return { ...told, entries: 0 };
  const { entries } = await applyImport(store, actor, { importId, key: `command-${uuidv7()}` });
  return { ...told, entries };
}

async function markedRows(store: Store, actor: Actor, importId: string) {
  return withTwins(
    store,
    actor,
    importId,
    await importRows(store, actor, importId, { marked: true, limit: shownRows }),
  );
}

function line(file: string, counts: Readonly<Record<string, number>>, entries: number): string {
  return commandWords('imported', terminalLanguage(), { ...counts, file: basename(file), entries });
}

/** Rows are always reported by somebody: without a name, by the one account that enters for the whole city. */
async function onlyEnterer(store: Store, cityCode: string): Promise<string> {
  const names = await enterersOfCity(store.pool.db, cityCode);
  const [name] = names;
  if (name === undefined || names.length > 1) throw new WrongUsage('--account NAME: whoever reports the rows');
  return name;
}

/** The office named by its code, else the one in which the account may enter. */
async function officeOf(store: Store, actor: Actor, code: string | undefined): Promise<string> {
  const own = actor.grants.find((grant) => grant.role === 'enter')?.officeId;
  if (code === undefined) return own ?? refuse('right_required', undefined, { role: 'enter' });
  return (await officeOfCode(store, actor.cityCode, code)) ?? refuse('office_unknown', 'office');
}
