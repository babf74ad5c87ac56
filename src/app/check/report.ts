// A draft checked whole: by its own arithmetic and, where asked, against the ledger.
import type { Claim } from '../../prose/claims/report.ts';
import type { CheckOptions } from '../../prose/checkText.ts';
import type { Quantity } from '../../prose/quantity.ts';
import { cityFacts, foldWithWaiting } from '../../metrics/cityFacts.ts';
import { divisionsElsewhere, industryNames } from '../../storage/names.ts';
import { countPending } from '../../storage/pending.ts';
import { publicationRows } from '../../storage/publications.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { checkDraft } from './checkDraft.ts';
import type { Draft } from './draft.ts';
import { checkAgainstLedger, type HeldClaim } from './ledger.ts';
import { vocabularyOf } from './vocabulary.ts';

export interface ReportedClaim {
  readonly claim: Claim;
  /** For claims against the ledger. */
  readonly ledger?: HeldClaim;
  /** The cell of a workbook. */
  readonly place?: string;
}

export interface CheckReport {
  readonly draft: Draft;
  /** In the order of the text. */
  readonly claims: readonly ReportedClaim[];
  readonly quantities: readonly Quantity[];
  /** Names of offices by id ('' is the whole city) and of industry sections by letter, for scopes of claims against the ledger. */
  readonly names: ReadonlyMap<string, string>;
}

export interface CheckRequest extends CheckOptions {
  /** Hears what kept a claim from being settled; the claim itself stays open. */
  readonly onFault?: (fault: unknown) => void;
  /** Also against the ledger of a city. */
  readonly ledger?: { readonly store: Store; readonly cityCode: string };
  readonly signal?: AbortSignal;
}

export async function checkReport(draft: Draft, request: CheckRequest): Promise<CheckReport> {
  const { ledger, period = '', signal, onFault } = request;
  const checked = await checkDraft(draft.text, { period }, signal);
  const own = checked.claims.map((claim): ReportedClaim => ({ claim }));
  const held = ledger ? await ledgerPart(ledger.store, ledger.cityCode, draft.text, { period, onFault }) : nothingHeld;
  const places = new Map(draft.places.map(({ at, place }) => [at, place]));
  // What the text alone cannot settle, the ledger may.
  const settled = new Set(held.claims.map(({ claim }) => claim.start));
  const kept = own.filter(({ claim }) => claim.verdict !== 'cannot_check' || !settled.has(claim.start));
  const claims = [...kept, ...held.claims]
    .toSorted((a, b) => a.claim.start - b.claim.start || a.claim.end - b.claim.end)
    .map((one) => ({ ...one, ...placeOf(draft, places, one.claim.start) }));
  return { draft, claims, quantities: checked.quantities, names: held.names };
}

interface Held {
  readonly claims: readonly ReportedClaim[];
  readonly names: ReadonlyMap<string, string>;
}

const nothingHeld: Held = { claims: [], names: new Map() };

async function ledgerPart(
  store: Store,
  cityCode: string,
  text: string,
  { period, onFault }: { readonly period: string; readonly onFault: CheckRequest['onFault'] },
): Promise<Held> {
  const facts = await cityFacts(store, cityCode);
  const officeIds = facts.offices.map(({ id }) => id);
  const { published, sections, elsewhere, pending } = await inScope(store, countingScope(cityCode), async (tx) => ({
    published: await publicationRows(tx, cityCode),
    sections: await industryNames(tx),
    elsewhere: await divisionsElsewhere(tx, cityCode),
    pending: await countPending(tx, cityCode, { officeIds }),
  }));
  const publishedAt = published.map((row) => Date.parse(row.knownAt));
  const vocabulary = vocabularyOf(facts, sections, elsewhere);
  let claims = checkAgainstLedger(facts, vocabulary, text, { period, publishedAt });
  if (pending > 0 && claims.some(({ claim }) => claim.verdict === 'mismatch')) {
    const waiting = await foldWithWaiting(store, cityCode);
    claims = checkAgainstLedger(facts, vocabulary, text, { period, publishedAt, waiting });
  }
  for (const one of claims) if ('fault' in one) onFault?.(one.fault);
  return {
    claims: claims.map((one) => ('fault' in one ? { claim: one.claim } : { claim: one.claim, ledger: one })),
    names: new Map([
      ...sections,
      ...facts.offices.map(({ id, name }) => [id, name] as const),
      ...facts.offices.flatMap(({ parentId, name }) => (parentId === null ? [['', name] as const] : [])),
    ]),
  };
}

/** The cell that an offset lies in: the last one that begins at or before it on its line. */
function placeOf({ text }: Draft, places: ReadonlyMap<number, string>, offset: number): { place?: string } {
  if (places.size === 0) return {};
  for (let at = offset; at >= 0 && text[at] !== '\n'; at--) {
    const place = places.get(at);
    if (place !== undefined) return { place };
  }
  return {};
}
