// What a transaction changes of the rows that the chains beside the ledger hold: said while it runs, linked at its end.
import type { Head } from '../../../domain/keeping/head.ts';
import type { Marker } from '../../../crypto/marks.ts';
import type { Tx } from '../../store.ts';
import { alteredRows } from './altered.ts';
import { linkChange } from './link.ts';
import type { Said } from './said.ts';
import type { RecordChain } from './tables.ts';

export interface Noted {
  readonly chain: RecordChain;
  /** Whose rows; of tables that are held whole every row is looked at. */
  readonly owners: readonly string[];
  /** Absent: the city of the transaction. */
  readonly city?: string;
}

export interface Records {
  /** Rows come: they are sealed at the end. */
  came(noted: Noted): void;
  /**
   * Rows are about to be changed. First they are held against their seals, because a new seal would cover what was
   * altered before; the links of the transaction then say so, and doctor with them.
   */
  changing(noted: Noted): Promise<void>;
  /** Rows are relied upon: the same, and they keep their seals. */
  reliedOn(noted: Noted): Promise<void>;
}

interface Of {
  readonly cityCode: string;
  readonly at: string;
  readonly said: Said;
  readonly marker?: Marker | undefined;
  /** What is said stands in a link of its own, though all that changed was taken in with the beginning of the chain. */
  readonly always?: boolean | undefined;
}

interface Linking {
  /** Of these chains alone, where they are named: each is linked once. */
  link(chains?: readonly RecordChain[]): Promise<Head[]>;
  readonly chains: () => ReadonlySet<RecordChain>;
}

export function recordsOf(tx: Tx, { cityCode, at, said, marker, always }: Of): Records & Linking {
  const changes = new Map<string, { city: string; chain: RecordChain; owners: Set<string> }>();
  const altered: string[] = [];
  function came({ chain, owners, city = cityCode }: Noted): void {
    const key = `${city} ${chain}`;
    const change = changes.get(key) ?? { city, chain, owners: new Set<string>() };
    changes.set(key, change);
    for (const owner of owners) change.owners.add(owner);
  }
  async function reliedOn({ chain, owners, city = cityCode }: Noted): Promise<void> {
    altered.push(...(await alteredRows(tx, { cityCode: city, chain, owners })));
  }
  return {
    came,
    reliedOn,
    changing(noted) {
      came(noted);
      return reliedOn(noted);
    },
    /** In one order for everybody, so that no two who write to two chains wait for each other. */
    async link(chains) {
      const heads: Head[] = [];
      const wanted = [...changes].filter(([, { chain }]) => chains?.includes(chain) ?? true);
      const saying = altered.length > 0 ? { ...said, altered } : said;
      for (const [, { city, chain, owners }] of wanted.toSorted(([a], [b]) => (a < b ? -1 : 1)))
        heads.push(
          ...(await linkChange(tx, { cityCode: city, chain, owners: [...owners], at, said: saying, marker, always })),
        );
      for (const [key] of wanted) changes.delete(key);
      return heads;
    },
    chains: () => new Set([...changes.values()].map(({ chain }) => chain)),
  };
}
