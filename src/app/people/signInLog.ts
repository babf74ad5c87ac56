// Every sign-in and every attempt is written down, and sealed at once.
import { setTimeout as sleep } from 'node:timers/promises';
import { recordsOfAccount } from '../../storage/keeping/record/people.ts';
import { recording } from '../../storage/keeping/record/recording.ts';
import { wholeServer } from '../../storage/keeping/record/tables.ts';
import { logAttempt, logSignIn, type SignInAttempt } from '../../storage/people/signInLog.ts';
import type { Store } from '../../storage/store.ts';

/** Whose account is not as it was sealed signs in all the same, and doctor is told: it may be put back before anybody looks. */
export async function logged(
  store: Store,
  whose: { readonly cityCode: string; readonly id: string },
  attempt: SignInAttempt,
): Promise<void> {
  const { cityCode, id } = whose;
  await recording(store, { cityCode, said: { act: attempt.outcome, by: id } }, async (tx, records) => {
    await records.reliedOn(await recordsOfAccount(tx, cityCode, id));
    records.came({ chain: 'sign_ins', owners: [await logSignIn(tx, whose, attempt)] });
  });
}

/** Sealing takes a moment longer than finding that nobody has the name: both are answered after the same. */
const evened = 25;

export async function attemptLogged(store: Store, username: string, attempt: SignInAttempt): Promise<void> {
  const said = { act: attempt.outcome };
  const logging = recording(store, { cityCode: wholeServer, said }, async (tx, records) => {
    for (const { cityCode: city, id } of await logAttempt(tx, username, attempt))
      records.came({ chain: 'sign_ins', owners: [id], city });
  });
  await Promise.all([logging, sleep(evened)]);
}
