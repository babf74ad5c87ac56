// A town for one random sequence of use cases: its own city on a shared engine, two counties and a bureau under it, seven people, a clock
// that only goes on. Accounts are rows without a password, because nobody signs in here and hashing takes longest.
import { v7 as uuidv7 } from 'uuid';
import { foundCity } from '../../src/app/offices/foundCity.ts';
import type { OfficeKind } from '../../src/domain/offices/office.ts';
import type { Actor, Role } from '../../src/domain/people/role.ts';
import { openPool } from '../../src/storage/connection/pool.ts';
import { openStore, type Store } from '../../src/storage/store.ts';
import { migratedFromTemplate } from '../database.ts';
import { sealedAccount } from '../fixture/sealedAccount.ts';

export interface Country {
  openStore(clock: Clock): Promise<Store>;
  close(): Promise<void>;
}

export interface Clock {
  now: number;
}

export async function openCountry(): Promise<Country> {
  const database = await migratedFromTemplate('sequences', async () => {});
  const pool = openPool(database.url);
  return {
    openStore: (clock) => openStore(pool, () => new Date(clock.now)),
    close: async () => {
      await pool.close();
      await database.drop();
    },
  };
}

export interface Town {
  readonly store: Store;
  readonly cityCode: string;
  /** The root reports nothing itself: the three below it are the city. */
  readonly offices: Readonly<Record<'root' | 'east' | 'west' | 'bureau', string>>;
  readonly people: Readonly<
    Record<'eastClerk' | 'westClerk' | 'bureauClerk' | 'verifier' | 'second' | 'publisher', Actor>
  >;
  /** Lets a minute pass, so that every act has an instant of its own, and says what time it is. */
  pass(): number;
}

export async function foundTown(store: Store, clock: Clock, cityCode: string): Promise<Town> {
  const offices = { root: uuidv7(), east: uuidv7(), west: uuidv7(), bureau: uuidv7() };
  const office = (id: string, code: string, kind: OfficeKind, parentId: string | null) => ({
    id,
    code,
    name: code,
    shortName: code,
    kind,
    parentId,
    divisionCode: null,
    validFrom: '2020-01-01',
    sortOrder: 0,
  });
  await foundCity(store, {
    cityCode,
    nameZh: cityCode,
    nameEn: cityCode,
    demo: false,
    offices: [
      office(offices.root, cityCode, 'city', null),
      office(offices.east, 'east', 'county', offices.root),
      office(offices.west, 'west', 'county', offices.root),
      office(offices.bureau, 'bureau', 'department', offices.root),
    ],
  });
  const person = async (username: string, role: Role, officeId: string): Promise<Actor> => {
    const grants = [{ role, officeId }];
    const id = await sealedAccount(store, { cityCode, username: `${username}-${cityCode}`, name: username, grants });
    return { cityCode, accountId: id, grants };
  };
  return {
    store,
    cityCode,
    offices,
    people: {
      eastClerk: await person('eastClerk', 'enter', offices.east),
      westClerk: await person('westClerk', 'enter', offices.west),
      bureauClerk: await person('bureauClerk', 'enter', offices.bureau),
      verifier: await person('verifier', 'verify', offices.root),
      second: await person('second', 'verify', offices.root),
      publisher: await person('publisher', 'publish', offices.root),
    },
    pass: () => (clock.now += 60_000),
  };
}
