import { parseArgs } from 'node:util';
import { checkNames, doctor as examine } from '../app/doctor.ts';
import type { Command } from './command.ts';
import { openEvidence } from '../storage/evidence/openEvidence.ts';
import { dataDir, withLedger } from './open.ts';

export const doctor: Command = {
  usage: 'doctor [--json] [--list]',
  does: 'named checks on the data; silent when all is well',
  async run(args, io) {
    const { values } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, list: { type: 'boolean' } },
    });
    if (values.list) {
      io.out(checkNames.join('\n'));
      return 0;
    }
    const { bytes } = openEvidence(dataDir(), process.env);
    const findings = await withLedger(io.err, (store) => examine(store, bytes));
    if (values.json) io.out(JSON.stringify(findings, null, 2));
    else for (const f of findings) io.out(`${f.city} ${f.check} (${f.found}): ${f.places.join(', ')}`);
    return findings.length === 0 ? 0 : 1;
  },
};
