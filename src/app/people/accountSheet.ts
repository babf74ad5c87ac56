// The first accounts of an office from a sheet: what each row would open, and what keeps it from being opened. Nothing is
// kept of it; who looked it through opens them one by one, as by hand.
import { apartBreaches, NewAccountInput } from '../../domain/people/account.ts';
import type { Office } from '../../domain/offices/office.ts';
import type { Actor, Role } from '../../domain/people/role.ts';
import { type Breach, Refusal } from '../../domain/refusal.ts';
import { readInput } from '../../domain/readInput.ts';
import { type AccountRow, accountTemplate, readAccountSheet } from '../../sheets/forms/accounts.ts';
import { SheetRefusal } from '../../sheets/refusal.ts';
import type { SheetOut } from '../../sheets/write/shape.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { usernamesTaken } from '../../storage/people/accounts.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { requireReach } from './reach.ts';

export interface AccountToOpen {
  readonly row: number;
  readonly username: string;
  readonly name: string;
  /** Null where none is called so. */
  readonly officeId: string | null;
  /** Its name, or what the sheet says. */
  readonly office: string;
  readonly roles: readonly Role[];
  /** With any of them it cannot be opened. */
  readonly breaches: readonly Breach[];
}

/** The sheet to fill in, with the offices in reach. */
export async function templateOfAccounts(store: Store, actor: Actor): Promise<SheetOut[]> {
  return accountTemplate(await officesOf(store, actor));
}

/** Refuses a file that is no workbook, and `accounts_without_column`. */
export async function readAccounts(store: Store, actor: Actor, bytes: Buffer): Promise<AccountToOpen[]> {
  const offices = await officesOf(store, actor);
  const { rows, missing } = await read(bytes);
  if (missing.length > 0)
    throw new Refusal(
      missing.map((heading) => ({ law: 'accounts_without_column', field: 'file', detail: { heading } })),
    );
  if (rows.length === 0) throw new Refusal({ law: 'accounts_without_row', field: 'file' });
  const names = rows.map(({ username }) => username);
  const { cityCode } = actor;
  const taken = new Set(await inScope(store, countingScope(cityCode), (tx) => usernamesTaken(tx, cityCode, names)));
  return rows.map((row) => {
    const office = offices.find(({ name, shortName, code }) => [name, shortName, code].includes(row.office));
    const breaches = [...breachesOf(row, office), ...(taken.has(row.username) ? [usernameTaken] : [])];
    taken.add(row.username);
    const { username, name, roles } = row;
    return {
      row: row.row,
      username,
      name,
      officeId: office?.id ?? null,
      office: office?.name ?? row.office,
      roles,
      breaches,
    };
  });
}

const usernameTaken: Breach = { law: 'username_taken', field: 'username' };

function breachesOf({ username, name, roles, noRoles }: AccountRow, office: Office | undefined): Breach[] {
  // The office is told by its own law.
  const officeId = office?.id ?? '00000000-0000-0000-0000-000000000000';
  const grants = roles.map((role) => ({ role, officeId }));
  const account = readInput(NewAccountInput, { username, name, officeId, grants });
  return [
    ...('breaches' in account ? account.breaches : []),
    ...(office ? [] : [{ law: 'office_not_in_reach_by_name', field: 'office' } as const]),
    ...noRoles.map((word): Breach => ({ law: 'role_unknown', field: 'roles', detail: { word } })),
    ...apartBreaches(grants),
  ];
}

/** Those that the actor keeps people of, and that stand today. */
async function officesOf(store: Store, actor: Actor): Promise<Office[]> {
  const reach = new Set(await requireReach(store, actor, 'admin'));
  const offices = await officesToday(store, actor);
  return [...offices.values()].filter(({ id, endedOn }) => reach.has(id) && !endedOn);
}

async function read(bytes: Buffer) {
  try {
    return await readAccountSheet(bytes);
  } catch (error) {
    if (!(error instanceof SheetRefusal)) throw error;
    throw new Refusal({ law: error.law, field: 'file', detail: { sheet: error.sheet ?? '', cell: error.cell ?? '' } });
  }
}
