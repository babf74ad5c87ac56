// What a route asks of its caller, declared where the route is registered. The declaration is what is enforced
// (caller.ts), what docs/RIGHTS.md prints and what the tests hold each cell to: the three cannot differ.
import { type Role, readingRoles, roles } from '../domain/people/role.ts';

/** What a person may have to do before anything else. */
type Errand = 'password' | 'second_factor';

export interface Access {
  /**
   * 'anyone': without signing in; 'founder': whoever has the code that the server printed, while there is no city;
   * 'signed_in': whatever their rights; else whoever holds one of these rights.
   */
  readonly to: 'anyone' | 'founder' | 'signed_in' | readonly Role[];
  /** The rights the work is done with, each in its offices. The handler's actor holds no others. */
  readonly with: readonly Role[];
  /** Of these the ones that open rows, where not all do. */
  readonly rows?: readonly Role[];
  /** The right has to be held in the office that stands for the city. */
  readonly inCity?: true;
  /** The right has to be held above the office of the row: what is decided there is not for that office. */
  readonly fromAbove?: true;
  /** The right has to be held in the office of the row itself: what is signed there nobody signs for it. */
  readonly byItself?: true;
  /** The status for a row of an office out of reach; absent where an answer only ever holds rows in reach, or none. */
  readonly elsewhere?: 403 | 404 | 422;
  /** Open while these errands wait. */
  readonly during?: readonly Errand[];
  /** Takes long, so it is granted less often than other requests: always, or where an earlier instant is asked about. */
  readonly costly?: true | 'known_earlier';
}

/** Without signing in. */
export const anyone: Access = { to: 'anyone', with: [] };

/** Founding the first city. */
export const founder: Access = { to: 'founder', with: [] };

/** What belongs to the caller's own account, whatever its rights. */
export function ownAccount(...during: Errand[]): Access {
  return { to: 'signed_in', with: [], during };
}

/** Names, codes and aggregates, which everyone of the city may read. */
export const wholeCity: Access = { to: 'signed_in', with: [] };

/** Figures, now or as known at an instant: then their rows are found anew. */
export const figuresOfCity: Access = { ...wholeCity, costly: 'known_earlier' };

/** Whether this request takes long; `asked` is its query. */
export function takesLong({ costly }: Access, asked: unknown): boolean {
  if (costly !== 'known_earlier') return costly ?? false;
  return Boolean((asked as { readonly asKnownAt?: unknown } | null)?.asKnownAt);
}

/** Rows of the offices that a right to read reaches; without `elsewhere` a list, which holds no others. */
export function rowsInReach(elsewhere?: 404): Access {
  return { to: 'signed_in', with: readingRoles, ...(elsewhere ? { elsewhere } : {}) };
}

/** A right, in the offices it reaches. */
export function right(role: Role, more: Partial<Omit<Access, 'to'>> = {}): Access {
  return { to: [role], with: [role], ...more };
}

/** A name that stands for an id, for who needs it for their work; tried often, it is granted less often. */
export function namesOfTheCity(role: Role): Access {
  return { to: [role], with: [], costly: true };
}

/** One of these rights, held in the office that stands for the city. */
export function rightInCity(...some: Role[]): Access {
  return { to: some, with: some, inCity: true };
}

/** Where the office of the row stands, seen from the office in which the right is held. */
export const officePlaces = ['own', 'below', 'other', 'above'] as const;
export type OfficePlace = (typeof officePlaces)[number];

/** Who asks: nobody who is signed in, somebody without a right, or the holder of one in an office. */
export type Holder = 'guest' | 'none' | { readonly role: Role; readonly row: OfficePlace };

export const holders: readonly Holder[] = [
  'guest',
  'none',
  ...roles.flatMap((role) => officePlaces.map((row): Holder => ({ role, row }))),
];

/** What a cell of the table says: served, served without the row, or refused with a status. */
export type AccessCell = 'served' | 'without_row' | 401 | 403 | 404 | 422;

export function cellOf(access: Access, holder: Holder): AccessCell {
  if (access.to === 'anyone') return 'served';
  // Where the table is asked there is a city.
  if (access.to === 'founder') return 403;
  if (holder === 'guest') return 401;
  const { role, row } = holder === 'none' ? { role: undefined, row: undefined } : holder;
  if (access.to !== 'signed_in' && !(role && access.to.includes(role))) return 403;
  // The rows of the table are a county's: only who has them below holds the right in the city.
  if (access.inCity && row !== 'below') return 403;
  if (access.with.length === 0) return 'served';
  const opens = role !== undefined && (access.rows ?? access.with).includes(role);
  return opens && ((row === 'own' && !access.fromAbove) || (row === 'below' && !access.byItself))
    ? 'served'
    : (access.elsewhere ?? 'without_row');
}
