// The one door for names of firms: whoever asks which firm is meant by what somebody wrote asks here. It knows the register and
// the city's ledger, each by every name it has, and says how sure it is.
import type { AskedWords } from '../../names/fragments/askedWords.ts';
import { inChinese } from '../../names/company/latinNames.ts';
import { nameKey } from '../../names/normalise.ts';
import { type AskedName, byFit, type FoundFirm, readClosely } from '../../names/search/nameShelf.ts';
import type { CityName } from '../../storage/companies/cityNames.ts';
import { companiesInReach, registerIdsOf } from '../../storage/companies/citySearch.ts';
import {
  holdingWords,
  registerByCode,
  registerByFront,
  registerVersion,
} from '../../storage/companies/registerSearch.ts';
import { countingScope, inScope, type Store, type Tx } from '../../storage/store.ts';
import type { Actor } from '../../domain/people/role.ts';
import { readingScope } from '../people/reach.ts';
import { cityShelf } from './cityShelf.ts';
import { findInRegister } from './registerIndex.ts';
import { asListed, searchKeys } from './searchKeys.ts';

export interface MeantFirm extends FoundFirm {
  /** Of the register, or of the ledger's own row where the register has no such firm. */
  readonly id: string;
  readonly registerId: string | null;
  /** As the ledger knows it, where it is in the reader's reach. */
  readonly own: CityName | null;
}

export interface MeantFirms {
  /** The likeliest first. */
  readonly firms: readonly MeantFirm[];
  /** While the index is being made, firms of the register are found by the beginning of their name alone. */
  readonly complete: boolean;
}

/** With so many of one word it is still found which of them have the others. */
const sifted = 5000;

/** Who writes in the city's ledger mostly means a firm that it has. */
const ofTheLedger = 0.1;

type Asked = Pick<AskedWords, 'key' | 'words'>;

/** Firms that are meant by a name, or by words of which each has to be found; at most so many. */
export async function findFirms(store: Store, actor: Actor, { key, words }: Asked, most: number): Promise<MeantFirms> {
  const found = await together(store, actor, { key, words }, most);
  // No firm has every word: together they may be a name that is written otherwise.
  if (found.firms.length > 0 || words.length < 2) return found;
  return together(store, actor, { key, words: [key] }, most);
}

async function together(store: Store, actor: Actor, asked: Asked, most: number): Promise<MeantFirms> {
  const { cityCode } = actor;
  const [own, register] = await Promise.all([
    ownFirms(store, actor, asked, most),
    inScope(store, countingScope(cityCode), (tx) => registerFirms(store, tx, cityCode, asked, most)),
  ]);
  const firms = new Map(register.firms.map((firm) => [firm.id, firm]));
  for (const firm of own) {
    const known = firms.get(firm.id);
    const better = known && byFit(known, firm) < 0 ? known : firm;
    firms.set(firm.id, {
      ...better,
      score: better.score + (better.rank < readClosely ? ofTheLedger : 0),
      own: firm.own,
    });
  }
  const all = [...firms.values()].toSorted(byFit).slice(0, most);
  // What two shelves are sure of is two firms.
  const sure = all.reduce((sum, { certainty }) => sum + certainty, 0);
  return {
    firms: all.map((firm) => ({ ...firm, certainty: firm.certainty / Math.max(1, sure) })),
    complete: register.complete,
  };
}

/** The question as names lie on the shelves, and what it may stand for. */
function readings(typed: string): AskedName[] {
  const key = asListed(nameKey(typed));
  return [key, inChinese(key) ?? []].flat().map((one) => ({ key: one, read: searchKeys(one).pinyin.split(' ') }));
}

async function registerFirms(
  store: Store,
  tx: Tx,
  cityCode: string,
  { key, words }: Asked,
  most: number,
): Promise<MeantFirms> {
  const code = key.toUpperCase();
  const byCode = /^[0-9A-Z]{4,18}$/.test(code) ? await registerByCode(tx, code, most) : [];
  // The longest word is the rarest.
  const [first = key, ...others] = words.toSorted((a, b) => b.length - a.length);
  const atMost = others.length > 0 ? sifted : most;
  const version = await registerVersion(tx);
  const found = await findInRegister(store, tx, { asked: readings(first), cityCode, version, most: atMost });
  const firms = found ?? (await registerByFront(tx, first, atMost)).map((id) => ofBeginning(id));
  const ids = firms.map(({ id }) => id);
  const holding = others.length > 0 ? await holdingWords(tx, ids, others) : undefined;
  return {
    firms: [...byCode.map((id) => ofCode(id)), ...firms.filter(({ id }) => !holding || holding.has(id))].map(
      (firm) => ({
        ...firm,
        registerId: firm.id,
        own: null,
      }),
    ),
    complete: found !== undefined,
  };
}

const plainly = { local: false, length: 0, called: 'name' } as const;
const ofCode = (id: string): FoundFirm => ({ ...plainly, id, rank: 1, score: 1, certainty: 1 });
const ofBeginning = (id: string): FoundFirm => ({ ...plainly, id, rank: 2, score: 0.5, certainty: 0 });

/** Of the city's own firms those in reach: nobody reads through the firms behind other offices' projects. */
async function ownFirms(store: Store, actor: Actor, { key, words }: Asked, most: number): Promise<MeantFirm[]> {
  const { cityCode } = actor;
  const { base, news, newsIds, firms } = await cityShelf(store, cityCode);
  const [first = key, ...others] = words.toSorted((a, b) => b.length - a.length);
  const of = { asked: readings(first), cityCode, most: others.length > 0 ? sifted : most };
  const named = [...base.find(of).filter(({ id }) => !newsIds.has(id)), ...(news?.find(of) ?? [])].filter(({ id }) => {
    const name = asListed(firms.get(id)?.nameKey ?? '');
    return others.every((word) => name.includes(asListed(word)));
  });
  const code = key.toUpperCase();
  if (/^[0-9A-Z]{4,18}$/.test(code))
    for (const { id, creditCode } of firms.values()) if (creditCode?.startsWith(code)) named.push(ofCode(id));
  if (named.length === 0) return [];
  const ids = named.map(({ id }) => id);
  const reach = await readingScope(store, actor);
  const [open, registered] = await inScope(store, reach, async (tx) => [
    await companiesInReach(tx, cityCode, ids),
    await registerIdsOf(tx, cityCode, ids),
  ]);
  return named.flatMap((firm): MeantFirm | never[] => {
    const own = firms.get(firm.id);
    if (!own || !open.has(firm.id)) return [];
    const registerId = registered.get(firm.id) ?? null;
    return { ...firm, id: registerId ?? firm.id, registerId, own };
  });
}
