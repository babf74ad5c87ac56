// Found a city as its first administrator wants it, whichever way they came: the whole of it is held against the laws first,
// then city, offices and administrator come to be in one transaction, and what the city says of itself in the administrator's name.
import { v7 as uuidv7 } from 'uuid';
import { type FoundingInput, breachesOfFounding } from '../../domain/offices/founding.ts';
import { type CityLack, lacksOf, unfilled } from '../../domain/offices/cityProfile.ts';
import { type OfficeKind, officeKinds } from '../../domain/offices/office.ts';
import { Refusal, refuse } from '../../domain/refusal.ts';
import { recordsOfAccount } from '../../storage/keeping/record/people.ts';
import { divisionsOf } from '../../storage/offices/divisions.ts';
import { insertAccount } from '../../storage/people/accounts.ts';
import { type Store, todayOf } from '../../storage/store.ts';
import { copyTemplates } from '../chains/takeTemplates.ts';
import { firstAdministrator } from '../people/accounts.ts';
import { randomPassword } from '../people/randomPassword.ts';
import { hashPassword } from '../people/signIn/password.ts';
import { setCityProfile } from './cityProfile.ts';
import { foundCity, type FoundedBy } from './foundCity.ts';

export interface FoundingRequest {
  readonly founding: FoundingInput;
  readonly by: FoundedBy;
  /** Why the profile is as it is, in the founder's language. */
  readonly reason: string;
}

export interface Founded {
  readonly username: string;
  /** Of an administrator who chose none: told here and kept nowhere. */
  readonly password: string | null;
}

export interface PlannedFounding {
  /** How many of each kind there will be. */
  readonly offices: readonly { readonly kind: OfficeKind; readonly offices: number }[];
  /** What it will still want. */
  readonly lacks: readonly CityLack[];
}

export async function planFounding(store: Store, founding: FoundingInput): Promise<PlannedFounding> {
  const codes = founding.offices.flatMap(({ divisionCode }) => divisionCode ?? []);
  const facts = { today: todayOf(store.clock), divisions: await divisionsOf(store, codes) };
  const breaches = breachesOfFounding(founding, facts);
  if (breaches.length > 0) throw new Refusal(breaches);
  const byKind = Map.groupBy(founding.offices, ({ kind }) => kind);
  const offices = officeKinds.flatMap((kind) => {
    const n = byKind.get(kind)?.length ?? 0;
    return n > 0 ? [{ kind, offices: n }] : [];
  });
  const hasChains = founding.chains.length > 0;
  return { offices, lacks: lacksOf({ ...unfilled, profile: founding, offices: founding.offices, hasChains }) };
}

/** Refuses what `planFounding` refuses, `city_founded_already`, and by the page `founding_closed`. */
export async function establishCity(store: Store, { founding, by, reason }: FoundingRequest): Promise<Founded> {
  await planFounding(store, founding);
  const { cityCode, offices, administrator, chains, ...city } = founding;
  const idOf = new Map(offices.map(({ code }) => [code, uuidv7()]));
  const officesOf = offices.map(({ parent, ...office }) => ({
    ...office,
    id: idOf.get(office.code) ?? '',
    parentId: parent === null ? null : (idOf.get(parent) ?? null),
  }));
  const root = officesOf.find(({ parentId }) => parentId === null)?.id ?? '';
  const told = administrator ? null : randomPassword();
  const { username, name } = administrator ?? { username: firstAdministrator, name: firstAdministrator };
  const passwordHash = await hashPassword(administrator?.password ?? told ?? '');
  const account = { cityCode, id: uuidv7(), personId: uuidv7(), username, name, passwordHash };
  const grants = [{ role: 'admin', officeId: root } as const];
  const isNew = await foundCity(
    store,
    { ...city, cityCode, demo: false, offices: officesOf },
    {
      by,
      first: by === 'setup_code',
      async also(tx, records) {
        const at = store.clock().toISOString();
        const mustChangePassword = administrator === undefined;
        if (!(await insertAccount(tx, { ...account, grants, at, mustChangePassword }))) refuse('username_taken');
        records.came(await recordsOfAccount(tx, cityCode, account.id));
      },
    },
  );
  if (!isNew) refuse('city_founded_already', 'cityCode');
  const { issuer, completeFrom } = founding;
  const founder = { cityCode, accountId: account.id, grants };
  if (issuer !== null || completeFrom !== null) {
    const profile = { id: uuidv7(), issuer, completeFrom, reason };
    await setCityProfile(store, founder, { key: 'founded', profile });
  }
  if (chains.length > 0) await copyTemplates(store, founder, { key: 'founded chains', templates: chains });
  return { username, password: told };
}
