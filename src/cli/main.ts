// The command line: a table of commands. Exit status 0 done, 1 refused or failed, 2 wrong usage.
import { Refusal } from '../domain/refusal.ts';
import { commandWords } from '../labels/commandLine.ts';
import { refusalText } from '../labels/refusals.ts';
import { SheetRefusal } from '../sheets/refusal.ts';
import { EngineError } from '../engine/errors.ts';
import { MigrationError } from '../storage/schemaVersion.ts';
import { anchor } from './anchor.ts';
import { accounts } from './accounts.ts';
import { backupCommand, rebuildCommand, restoreCommand } from './backup.ts';
import { bulletin } from './bulletin.ts';
import { type Command, type Io, WrongUsage } from './command.ts';
import { check } from './check.ts';
import { clock } from './clock.ts';
import { doctorCommand } from './doctor.ts';
import { examples } from './examples.ts';
import { figures } from './figures.ts';
import { found } from './found.ts';
import { importFiles } from './import.ts';
import { terminalLanguage } from './language.ts';
import { moveDatabase } from './moveDatabase.ts';
import { seed } from './seed.ts';
import { serve } from './serve.ts';
import { addUpFiles } from './proof/addUp.ts';
import { proofKeysCommand } from './proof/keys.ts';
import { verifyFiles } from './proof/verify.ts';
import { witnessFiles } from './proof/witness.ts';
import { version } from './version.ts';

const commands: Readonly<Record<string, Command>> = {
  serve,
  seed,
  found,
  examples,
  import: importFiles,
  figures,
  bulletin,
  check,
  doctor: doctorCommand,
  anchor,
  clock,
  backup: backupCommand,
  restore: restoreCommand,
  rebuild: rebuildCommand,
  'move-database': moveDatabase,
  accounts,
  verify: verifyFiles,
  'add-up': addUpFiles,
  witness: witnessFiles,
  'proof-keys': proofKeysCommand,
  version,
};

const io: Io = { out: (text) => console.log(text), err: (text) => console.error(text) };
const language = terminalLanguage();

function help(): string {
  const rows = Object.values(commands).map(({ usage, does }) => `  ${usage}\n      ${does}`);
  return [`${commandWords('usage', language)}: npm run -s yiwang -- COMMAND`, ...rows].join('\n');
}

async function run(name: string | undefined, args: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help') {
    io.out(help());
    return name === undefined ? 2 : 0;
  }
  const asked = name === '--version' ? 'version' : name;
  const command = Object.hasOwn(commands, asked) ? commands[asked] : undefined;
  if (!command) {
    io.err(`${commandWords('unknownCommand', language, { name })}\n${help()}`);
    return 2;
  }
  try {
    return await command.run(args, io);
  } catch (error) {
    return report(error, command);
  }
}

function report(error: unknown, command: Command): number {
  const isUsage =
    error instanceof WrongUsage || String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
  if (isUsage) {
    io.err(`${(error as Error).message}\n${commandWords('usage', language)}: ${command.usage}`);
    return 2;
  }
  if (error instanceof Refusal) {
    for (const breach of error.breaches)
      io.err(`${[breach.law, breach.field].filter(Boolean).join(' ')}: ${refusalText(breach, language)}`);
  } else if (error instanceof SheetRefusal) {
    const place = [error.sheet, error.cell].filter(Boolean).join('!');
    io.err(`${[error.law, place].filter(Boolean).join(' ')}: ${refusalText({ law: error.law }, language)}`);
  } else if (error instanceof EngineError || error instanceof MigrationError) io.err(error.message);
  else io.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
}

const [name, ...args] = process.argv.slice(2);
process.exitCode = await run(name, args);
