// A class of the national economy by what somebody types: its code, a part of its name, its pinyin or first letters.
import { industriesByName } from '../../storage/companies/lookups.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { searchKeys } from './searchKeys.ts';
import { tradesOf } from './trades.ts';

export interface Industry {
  readonly code: string;
  readonly name: string;
}

interface Known extends Industry {
  readonly pinyin: string;
  readonly initials: string;
}

const most = 12;
/** A standard, the same for every city, and never changed while the program runs. */
const known = new WeakMap<Store, Promise<readonly Known[]>>();

async function read(store: Store, cityCode: string): Promise<readonly Known[]> {
  const all = await inScope(store, countingScope(cityCode), (tx) => industriesByName(tx));
  return all.map(({ code, name }) => {
    const { pinyin, initials } = searchKeys(name);
    return { code, name, pinyin: pinyin.replaceAll(' ', ''), initials };
  });
}

/** The likeliest first. */
export async function findIndustries(store: Store, cityCode: string, typed: string): Promise<Industry[]> {
  const asked = typed.trim().toLowerCase();
  if (asked === '') return [];
  const reading = known.get(store) ?? read(store, cityCode);
  known.set(store, reading);
  // What failed is read again.
  reading.catch(() => known.delete(store));
  const hits = (await reading).flatMap((one) => {
    const rank = rankOf(one, asked);
    return rank === undefined ? [] : [{ one, rank }];
  });
  const called = hits.toSorted(
    (a, b) => a.rank - b.rank || a.one.name.length - b.one.name.length || (a.one.code < b.one.code ? -1 : 1),
  );
  // A thing that belongs to a class may be typed and no name of a class: 深沟球轴承, 铝加工. Its class stands before those that are called much like it.
  const spoken = /\p{Script=Han}/u.test(asked) ? tradesOf(await reading).propose(asked) : [];
  const codes = [
    ...called.filter(({ rank }) => rank <= itself).map(({ one }) => one),
    ...spoken.slice(0, 1),
    ...called.map(({ one }) => one),
    ...spoken,
  ];
  return [...new Map(codes.map(({ code, name }) => [code, { code, name }])).values()].slice(0, most);
}

/** Up to this rank a class is typed by its own code or name. */
const itself = 1;

/** Which way it fits; undefined where it does not. A code is typed with the letter of its section, or without. */
export function rankOf({ code, name, pinyin, initials }: Known, asked: string): number | undefined {
  const bare = asked.replace(/^[a-z](?=\d)/, '');
  const own = code.toLowerCase();
  if (own === asked || own === bare) return 0;
  if (name === asked) return 1;
  if (/^[a-z]?\d+$/.test(asked)) return own.startsWith(bare) ? 2 : undefined;
  if (name.startsWith(asked)) return 3;
  if (name.includes(asked)) return 4;
  if (!/^[a-z]+$/.test(asked)) return undefined;
  if (initials.startsWith(asked)) return 5;
  if (pinyin.startsWith(asked)) return 6;
  return initials.includes(asked) || pinyin.includes(asked) ? 7 : undefined;
}
