// What a server that has started says in its terminal: where it is, and how to get in.
import { firstAdministrators } from '../app/people/accounts.ts';
import type { SetupCode } from '../app/offices/setupCode.ts';
import { demoAccounts, demoCity, demoPassword } from '../demo/offices.ts';
import { presentAccounts, presentCity } from '../demo/present/city.ts';
import { commandWords } from '../labels/commandLine.ts';
import type { DemoSignIn } from '../server/errorViews.ts';
import { isDemoCity } from '../storage/offices/cities.ts';
import type { Store } from '../storage/store.ts';
import type { Io } from './command.ts';
import { terminalLanguage } from './language.ts';

interface ToSay {
  readonly url: string;
  readonly demo: DemoSignIn | undefined;
  readonly setup: SetupCode | undefined;
}

/** How to sign in to the demo cities that are here: the accounts of each city and of its first county. */
export async function demoSignIn(store: Store): Promise<DemoSignIn | undefined> {
  const cities: DemoSignIn['cities'][number][] = [];
  for (const { cityCode, nameZh, accounts } of [
    { ...demoCity, accounts: demoAccounts },
    { ...presentCity, accounts: presentAccounts },
  ]) {
    if (!(await isDemoCity(store, cityCode))) continue;
    const shown = accounts.slice(0, 7).map(({ username, name }) => ({ username, title: name }));
    cities.push({ name: nameZh, accounts: shown });
  }
  return cities.length > 0 ? { cities, password: demoPassword } : undefined;
}

export async function announce(store: Store, { url, demo, setup }: ToSay, io: Io): Promise<void> {
  const language = terminalLanguage();
  for (const made of await firstAdministrators(store)) io.err(commandWords('administrator', language, { ...made }));
  io.out(commandWords('ready', language, { url }));
  if (setup) {
    io.out(commandWords('setupCode', language, { code: setup.code }));
    io.out(commandWords('noCity', language));
  }
  if (!demo) return;
  io.out(commandWords('demoSignIn', language, { password: demo.password }));
  for (const { name, accounts } of demo.cities) {
    io.out(name);
    for (const { username, title } of accounts) io.out(`  ${username}\t${title}`);
  }
}
