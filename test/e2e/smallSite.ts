// A site on the small city of the scenarios: two counties, one account for each right, a ledger of two projects. It is
// there in a second, for journeys that need no year of data.
import type { Page } from 'playwright-core';
import { openPool } from '../../src/storage/connection/pool.ts';
import { openStore, type Store } from '../../src/storage/store.ts';
import { migratedFromTemplate } from '../database.ts';
import { password, prepareCity } from '../scenarios/samples/city.ts';
import { openSite, type Site, signIn, typeSignIn } from './site.ts';

export interface SmallSite extends Site {
  readonly databaseUrl: string;
  /** A new visitor who is signed in, at that address. */
  visitAs(who: string, at?: string): Promise<Page>;
}

/** Some journeys want more than the city has. */
export async function openSmallSite(more?: (store: Store) => Promise<unknown>): Promise<SmallSite> {
  const database = await migratedFromTemplate('scenarios/city', prepareCity);
  if (more) {
    const pool = openPool(database.url);
    await more(await openStore(pool));
    await pool.close();
  }
  const site = await openSite(database.url);
  return {
    ...site,
    databaseUrl: database.url,
    async visitAs(who, at) {
      const page = await site.visit();
      await signIn(page, who, password, at);
      return page;
    },
    async close() {
      await site.close();
      await database.drop();
    },
  };
}

/** Into the sign-in that stands there. */
export const signInAs = (page: Page, who: string): Promise<void> => typeSignIn(page, who, password);
