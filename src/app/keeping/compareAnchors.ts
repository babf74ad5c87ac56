// Holds the database against every head that was written down outside it.
import { existsSync } from 'node:fs';
import { type Head, ledgerChain, printedHead } from '../../domain/keeping/head.ts';
import { inScope, type Store } from '../../storage/store.ts';
import { linesAt } from '../../blobs/anchor/address.ts';
import { type AnchorPlace, knownBeginnings } from '../../storage/keeping/beginnings.ts';
import { wholeLines, type NumberedLine } from '../../blobs/anchor/file.ts';
import { currentHeads, hashesOf } from '../../storage/keeping/heads.ts';
import type { Beginning } from '../../blobs/anchor/line.ts';
import type { AnchorPlaces } from '../../blobs/anchor/places.ts';

/** What is found, by city: in one place alone or in several. */
export interface AnchorFindings {
  /** A link that was written down is not there, though later ones are. */
  readonly missing: Map<string, string[]>;
  /** It is there with another hash. */
  readonly altered: Map<string, string[]>;
  /** The chain ends before it. */
  readonly cutOff: Map<string, string[]>;
  /** The places themselves: gone, not those that the ledger knows, not to be reached, not to be read. */
  readonly places: string[];
}

const atOnce = 2000;

export async function compareAnchors(store: Store, places: AnchorPlaces): Promise<AnchorFindings> {
  const findings: AnchorFindings = { missing: new Map(), altered: new Map(), cutOff: new Map(), places: [] };
  await compareFile(store, 'data', places.data, findings);
  if (places.elsewhere) await compareFile(store, 'elsewhere', places.elsewhere, findings);
  if (places.address) {
    try {
      const lines = await linesAt(places.address);
      if (lines) await compareLines(store, new URL(places.address.url).origin, lines, findings);
    } catch (error) {
      findings.places.push(`${new URL(places.address.url).origin}: ${(error as Error).message}`);
    }
  }
  return findings;
}

async function compareFile(store: Store, place: AnchorPlace, path: string, findings: AnchorFindings): Promise<void> {
  const known = await knownBeginnings(store.pool.db, place);
  if (!existsSync(path)) {
    const [first] = known;
    if (first) findings.places.push(`${path}: gone, begun ${first.at}`);
    return;
  }
  const begun = await compareLines(store, path, wholeLines(path), findings);
  if (known.some(({ id }) => id === begun?.id)) return;
  const instead = known.at(-1);
  const why = instead ? `the one begun ${instead.at} is gone` : 'this ledger has begun none';
  findings.places.push(`${path}: begun ${begun?.at ?? '?'}, not known to the ledger; ${why}`);
}

/** Compares what stands behind the last beginning, which is returned. */
async function compareLines(
  store: Store,
  place: string,
  lines: AsyncIterable<NumberedLine>,
  findings: AnchorFindings,
): Promise<Beginning | null> {
  let begun: Beginning | null = null;
  let found: [Head, Fault][] = [];
  let batch: Head[] = [];
  const compareBatch = async () => {
    found.push(...(await faultsAmong(store, batch)));
    batch = [];
  };
  for await (const { no, line } of lines) {
    if (line.kind === 'unreadable') findings.places.push(`${place}:${no}: not readable`);
    else if (line.kind === 'begun') {
      begun = line.begun;
      [found, batch] = [[], []];
    } else if (line.kind === 'head' && batch.push(line.head) >= atOnce) await compareBatch();
  }
  await compareBatch();
  for (const [head, fault] of found) {
    const of = findings[fault];
    const { cityCode, chain, at } = head;
    const words = `${chain === ledgerChain ? '' : `${chain} `}${printedHead(head)} ${at} (${place})`;
    of.set(cityCode, [...(of.get(cityCode) ?? []), words]);
  }
  return begun;
}

type Fault = 'missing' | 'altered' | 'cutOff';

async function faultsAmong(store: Store, heads: readonly Head[]): Promise<[Head, Fault][]> {
  if (heads.length === 0) return [];
  // Read behind the file: what is written meanwhile makes the database longer, never shorter.
  return inScope(store, { cityCode: '*', officeIds: [], all: 'on' }, async (tx) => {
    const ends = await currentHeads(tx);
    const faults: [Head, Fault][] = [];
    for (const group of Map.groupBy(heads, ({ cityCode, chain }) => `${cityCode} ${chain}`).values()) {
      const [{ cityCode, chain } = { cityCode: '', chain: '' }] = group;
      const end = ends.find((each) => each.cityCode === cityCode && each.chain === chain)?.sequence ?? 0n;
      const sequences = group.map(({ sequence }) => sequence);
      const hashes = await hashesOf(tx, cityCode, chain, sequences);
      for (const head of group) {
        const now = hashes.get(head.sequence);
        if (now === head.hash) continue;
        faults.push([head, now !== undefined ? 'altered' : head.sequence > end ? 'cutOff' : 'missing']);
      }
    }
    return faults;
  });
}
