import { parseArgs } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { changeKey } from '../../app/bulletin/proof/changeKey.ts';
import { actorNamed } from '../../app/people/accounts.ts';
import { keyListOf } from '../../app/bulletin/proof/keys.ts';
import { type Command, WrongUsage } from '../command.ts';
import { namedCity, withLedger } from '../open.ts';

export const proofKeysCommand: Command = {
  usage: 'proof-keys [--change REASON --account NAME] [--city CODE]',
  does: 'prints the list of keys by which a city signs its proofs; --change: another key signs from now on, and the one before signs it',
  run(args, io) {
    const options = { change: { type: 'string' }, account: { type: 'string' }, city: { type: 'string' } } as const;
    const { change: reason, account, city } = parseArgs({ args: [...args], options }).values;
    if (reason !== undefined && reason.trim() === '') throw new WrongUsage('--change REASON');
    if (reason !== undefined && !account) throw new WrongUsage('--account NAME');
    return withLedger(io.err, async (store) => {
      const cityCode = await namedCity(store, city);
      if (reason !== undefined && account) {
        const administrator = await actorNamed(store, cityCode, account);
        await changeKey(store, administrator, { key: uuidv7(), reason: reason.trim() });
      }
      io.out(JSON.stringify(await keyListOf(store, cityCode), null, 2));
      return 0;
    });
  },
};
