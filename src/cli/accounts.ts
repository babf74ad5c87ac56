// Accounts as whoever keeps the machine may look after them: the second pair of hands where a city has one administrator, and
// the way back in for that one. Each act is a link of the audit chain, and its owner is told.
import { parseArgs } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { accountNamed } from '../app/people/accounts.ts';
import { atServer } from '../app/people/act.ts';
import { confirmRequest } from '../app/people/confirm.ts';
import { removeAuthenticator, resetPassword } from '../app/people/keep.ts';
import type { Vault } from '../crypto/vault.ts';
import { refuse } from '../domain/refusal.ts';
import { commandWords } from '../labels/commandLine.ts';
import { waitingRequests } from '../storage/people/accountRequests.ts';
import { usernamesOf } from '../storage/people/accounts.ts';
import { openKeys } from '../blobs/serverKeys.ts';
import type { Store } from '../storage/store.ts';
import { type Command, type Io, WrongUsage } from './command.ts';
import { terminalLanguage } from './language.ts';
import { namedCity, dataDir, withLedger } from './open.ts';

const language = terminalLanguage();

export const accounts: Command = {
  usage: 'accounts [confirm REQUEST | reset-password NAME | remove-authenticator NAME] [--city CODE]',
  does: 'lists what waits for a second administrator; confirms it, or helps an owner back in, from the server itself',
  async run(args, io) {
    const options = { city: { type: 'string' } } as const;
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [verb, what] = positionals;
    if (positionals.length > 2 || (verb !== undefined && (what === undefined || !Object.hasOwn(verbs, verb))))
      throw new WrongUsage('confirm REQUEST, reset-password NAME or remove-authenticator NAME');
    return withLedger(io.err, async (store) => {
      const city = await namedCity(store, values.city);
      const { secrets: vault } = await openKeys(dataDir(), process.env);
      if (verb === undefined) await list(store, city, io);
      else await verbs[verb as keyof typeof verbs]({ store, vault, city, io }, what ?? '');
      return 0;
    });
  },
};

interface At {
  readonly store: Store;
  readonly vault: Vault;
  readonly city: string;
  readonly io: Io;
}

const verbs = {
  async confirm({ store, vault, city, io }: At, requestId: string) {
    const asked = { key: uuidv7(), requestId: isId(requestId) ? requestId : refuse('request_unknown') };
    const { password } = await confirmRequest(store, vault, atServer(city), asked);
    if (password) io.out(commandWords('secondHalf', language, { password }));
    else io.out(commandWords('confirmed', language));
  },
  async 'reset-password'({ store, vault, city, io }: At, username: string) {
    const asked = { key: uuidv7(), accountId: await accountNamed(store, city, username) };
    const { password } = await resetPassword(store, vault, atServer(city), asked);
    io.out(commandWords('newPassword', language, { username, password: password ?? '' }));
  },
  async 'remove-authenticator'({ store, city, io }: At, username: string) {
    const asked = { key: uuidv7(), accountId: await accountNamed(store, city, username) };
    await removeAuthenticator(store, atServer(city), asked);
    io.out(commandWords('confirmed', language));
  },
} as const;

const isId = (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);

async function list(store: Store, city: string, io: Io): Promise<void> {
  const waiting = await waitingRequests(store.pool.db, city, store.clock().toISOString());
  if (waiting.length === 0) io.err(commandWords('nothingWaits', language));
  const names = await usernamesOf(
    store.pool.db,
    city,
    waiting.flatMap(({ accountId, askedBy }) => [accountId, askedBy]),
  );
  for (const { id, kind, role, accountId, askedBy, askedAt } of waiting)
    io.out([id, [kind, role].filter(Boolean).join(' '), names.get(accountId), names.get(askedBy), askedAt].join('\t'));
}
