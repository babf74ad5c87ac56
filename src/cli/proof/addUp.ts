// Adds up the published files of several cities into one that is verified in the same way; without a ledger, on any machine.
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { sumFile } from '../../documents/bulletin/proof/sumFile.ts';
import { reportLines, unfolded } from '../../labels/bulletin/verifyReport.ts';
import { signWithKey } from '../../proof/beside/signingKey.ts';
import { shortFingerprint } from '../../proof/file.ts';
import { type CheckedFiles, isSound, report, textOfFile } from '../../proof/report.ts';
import type { CityFile } from '../../proof/sums/add.ts';
import { verifyFile } from '../../proof/verify.ts';
import { type Command, WrongUsage } from '../command.ts';
import { openKeyFile } from './keyFile.ts';

export const addUpFiles: Command = {
  usage: 'add-up CITY.html... [KEYS.json...] --name NAME --key FILE --out FILE.html [--previous FILE.html]',
  does: 'verifies the published files of cities and adds them up into one of the same kind, signed by the key in FILE (made at first use)',
  async run(args, io) {
    const text = { type: 'string' } as const;
    const options = { name: text, key: text, out: text, previous: text };
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { name, key: keyFile, out, previous } = values;
    if (!name || !keyFile || !out) throw new WrongUsage('--name NAME --key FILE --out FILE.html');
    const given = positionals.map(async (file) => ({ name: basename(file), text: textOfFile(await readFile(file)) }));
    const found = report(await Promise.all(given));
    // Of several cities there is no one chain.
    const sound = { ...found, chain: [] };
    if (!isSound(sound)) {
      for (const line of unfolded(reportLines(sound, shortFingerprint), false)) io.err(line);
      return 1;
    }
    const files = filesOf(found);
    const before = previous === undefined ? undefined : await lastOf(previous, name);
    const own = await openKeyFile(keyFile, name);
    const key = { public: own.public, sign: (message: Uint8Array) => signWithKey(own.secret, message) };
    const { file, fingerprint, added } = sumFile({ name, files, before, key, at: new Date().toISOString() });
    await writeFile(out, file);
    const told = { totals: added.totals.length, left: added.left.length, cities: files.length };
    io.out(JSON.stringify({ out, fingerprint, key: key.public, newKey: own.isNew, ...told }));
    return 0;
  },
};

/** Of different cities and one period, and at least two. */
function filesOf({ files }: CheckedFiles): CityFile[] {
  const all = files.flatMap(({ head, fingerprint, facts }) =>
    head && fingerprint && facts ? [{ head, fingerprint, facts }] : [],
  );
  const [cities, periods] = [all.map(({ head }) => head.city), new Set(all.map(({ head }) => head.period))];
  const twice = cities.find((city, at) => cities.indexOf(city) !== at);
  if (all.length < 2) throw new WrongUsage('CITY.html...: at least two cities');
  if (twice !== undefined) throw new WrongUsage(`CITY.html...: two files of ${twice}`);
  if (periods.size > 1) throw new WrongUsage(`CITY.html...: of one period, not of ${[...periods].join(', ')}`);
  return all;
}

async function lastOf(file: string, name: string): Promise<Pick<CityFile, 'head' | 'fingerprint'>> {
  const { faults, head, fingerprint } = verifyFile(textOfFile(await readFile(file)));
  if (faults.length > 0 || !head || !fingerprint || head.city !== name)
    throw new WrongUsage(`--previous ${file}: not a file of ${name} that verifies`);
  return { head, fingerprint };
}
