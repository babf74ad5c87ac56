// A witness's desk: a folder in which its key lies and, by city, what it said of each head. Needs no ledger.
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { reportLines, unfolded } from '../../labels/bulletin/verifyReport.ts';
import { witnessWords } from '../../labels/bulletin/witnessing.ts';
import { continues, readWitnessWord, type SeenHead, seenIn, witnessWord } from '../../proof/beside/witness.ts';
import { hashOfText, shortFingerprint } from '../../proof/file.ts';
import { type KeyList, readKeyList } from '../../proof/keys.ts';
import { isSound, report, textOfFile } from '../../proof/report.ts';
import { readJson } from '../../proof/shape.ts';
import type { VerifiedFile } from '../../proof/verify.ts';
import { type Command, type Io, WrongUsage } from '../command.ts';
import { keepOnce, openKeyFile } from './keyFile.ts';

const options = { as: { type: 'string' }, folder: { type: 'string' }, keys: { type: 'string' } } as const;

export const witnessFiles: Command = {
  usage: 'witness FILE.html... --as NAME --folder FOLDER [--keys KEYS.json]',
  does: 'for a province or an audit office: verifies published bulletins, signs each that continues the last one that it saw of the city, and keeps that in the folder',
  async run(args, io) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { as: name, folder, keys: keysFile } = values;
    if (positionals.length === 0) throw new WrongUsage('FILE.html');
    if (!name?.trim() || !folder) throw new WrongUsage('--as NAME --folder FOLDER');
    const given = [...positionals, ...(keysFile ? [keysFile] : [])].map(async (path) => ({
      name: basename(path),
      text: textOfFile(await readFile(path)),
    }));
    const files = await Promise.all(given);
    const found = report(files);
    if (!isSound(found)) {
      for (const line of unfolded(reportLines(found, shortFingerprint), false)) io.err(line);
      io.err(witnessWords.unsound);
      return 1;
    }
    const keys = keysFile ? readJson(files.at(-1)?.text ?? '', readKeyList) : undefined;
    const desk = { name: name.trim(), folder, secret: await keyIn(folder, name.trim()), keys };
    for (const file of found.files.toSorted((a, b) => (a.head?.no ?? 0) - (b.head?.no ?? 0)))
      if (!(await sign(desk, file, io))) return 1;
    return 0;
  },
};

interface Desk {
  readonly name: string;
  readonly folder: string;
  readonly secret: Uint8Array;
  readonly keys: KeyList | undefined;
}

/** What it says is kept before it is handed out, under a number that is taken once: two runs never sign two heads of one. */
async function sign(desk: Desk, file: VerifiedFile, io: Io): Promise<boolean> {
  const { head, fingerprint } = file;
  if (!head || !fingerprint) return false;
  const { city, no, key } = head;
  const folder = join(desk.folder, hashOfText(city).slice(0, 16));
  await mkdir(folder, { recursive: true });
  const kept = await lastSeen(folder);
  const next = continues(kept, head, fingerprint, desk.keys);
  if (typeof next === 'string') {
    io.err(witnessWords.refused(next, { kept: kept?.no ?? 0, no }));
    return false;
  }
  const path = join(folder, `${no}.json`);
  if (kept?.no !== no) {
    const seenAt = new Date().toISOString();
    const word = witnessWord(desk.secret, { witness: desk.name, city, ...next, no, fingerprint, key, seenAt });
    io.out(witnessWords.ownKey(word.public));
    // Another run has taken the number meanwhile: what it kept there decides.
    if (!(await keepOnce(path, JSON.stringify(word)))) return sign(desk, file, io);
  }
  io.out(witnessWords.done(city, no, path));
  return true;
}

async function lastSeen(folder: string): Promise<SeenHead | undefined> {
  const numbers = (await readdir(folder)).flatMap((name) =>
    /^\d+\.json$/.test(name) ? [Number.parseInt(name, 10)] : [],
  );
  if (numbers.length === 0) return undefined;
  const path = join(folder, `${Math.max(...numbers)}.json`);
  const seen = seenIn(readJson(await readFile(path, 'utf8'), readWitnessWord));
  if (!seen) throw new Error(witnessWords.damaged(path));
  return seen;
}

async function keyIn(folder: string, name: string): Promise<Uint8Array> {
  await mkdir(folder, { recursive: true });
  const { secret } = await openKeyFile(join(folder, 'witness.key'), name);
  return Buffer.from(secret, 'hex');
}
