// A demo city's offices and accounts. Done again it changes nothing.
import { createAccount } from '../../app/people/accounts.ts';
import { foundCity, type NewCity } from '../../app/offices/foundCity.ts';
import { type DemoAccount, demoPassword } from '../../demo/offices.ts';
import { Refusal } from '../../domain/refusal.ts';
import { commandWords } from '../../labels/commandLine.ts';
import type { Store } from '../../storage/store.ts';
import { terminalLanguage } from '../language.ts';

export async function foundDemoCity(
  store: Store,
  city: NewCity,
  accounts: readonly DemoAccount[],
  log: (line: string) => void,
): Promise<void> {
  const { cityCode } = city;
  if (await foundCity(store, city)) log(commandWords('demoCity', terminalLanguage(), { city: city.nameZh }));
  const idOf = new Map<string, string>(city.offices.map((o) => [o.code, o.id]));
  for (const { username, name, roles } of accounts) {
    const grants = roles.map(({ role, office }) => ({ role, officeId: idOf.get(office) ?? '' }));
    const request = { cityCode, username, name, password: demoPassword, grants, demo: true };
    await createAccount(store, request).catch((error: unknown) => {
      if (!(error instanceof Refusal && error.breaches[0]?.law === 'username_taken')) throw error;
    });
  }
}
