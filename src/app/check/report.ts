// A draft checked whole: by its own arithmetic and, where asked, against a ledger.
import { checkFigures, type CheckOptions } from '../../prose/checkText.ts';
import type { Claim } from '../../prose/claims/report.ts';
import { type DraftFigures, draftFigures } from '../../prose/governed/draftFigures.ts';
import { ledgerReading } from '../../prose/governed/ledgerClaims.ts';
import type { Quantity } from '../../prose/quantity.ts';
import { archiveText } from '../../prose/archive/archiveFigures.ts';
import { type ArchiveClaim, holdText } from '../../prose/archive/holdText.ts';
import type { SourceHead } from '../../storage/check/archive.ts';
import { type CityArchive, yearAndMonths } from './archive/printed.ts';
import type { AskedLedger } from './askedLedger.ts';
import type { DraftFile } from './draftFile.ts';
import { besideLedger, rightValues } from './rightBases.ts';
import { checkAgainstLedger, type HeldClaim, type OpenClaim } from './ledger.ts';

export interface ReportedClaim<F> {
  readonly claim: Claim;
  /** For claims against the ledger. */
  readonly ledger?: HeldClaim<F>;
  /** For claims against what the city has printed before. */
  readonly archive?: ArchiveClaim<SourceHead>;
  /** The cell of a workbook. */
  readonly place?: string;
}

/** `F` is a figure of the ledger as its reader hands it on. */
export interface CheckReport<F> {
  readonly draft: DraftFile;
  /** In the order of the text. */
  readonly claims: readonly ReportedClaim<F>[];
  readonly quantities: readonly Quantity[];
  /** Names of offices by id ('' is the whole city) and of industry sections by letter, for scopes of claims against the ledger. */
  readonly names: ReadonlyMap<string, string>;
}

export interface CheckRequest<F> extends CheckOptions {
  readonly ledger?: AskedLedger<F> | undefined;
  readonly archive?: CityArchive | undefined;
}

export async function checkReport<F>(draft: DraftFile, request: CheckRequest<F>): Promise<CheckReport<F>> {
  const { ledger, period = '' } = request;
  const figures = draftFigures(draft.text);
  const checked = checkFigures(figures, { period });
  const held: Held<F> = ledger ? await ledgerPart(figures, ledger, period) : { claims: [], names: new Map() };
  const right = rightValues(held.claims);
  const own = checked.claims
    .flatMap((claim) => besideLedger(claim, right) ?? [])
    .map((claim): ReportedClaim<F> => ({ claim }));
  const places = new Map(draft.places.map(({ at, place }) => [at, place]));
  // What the text alone cannot settle, the ledger may.
  const settled = new Set(held.claims.map(({ claim }) => claim.start));
  const kept = own.filter(({ claim }) => claim.verdict !== 'cannot_check' || !settled.has(claim.start));
  const printed = request.archive ? archivePart(draft.text, request.archive, period) : [];
  const claims = withArchive([...kept, ...held.claims], printed)
    .toSorted((a, b) => a.claim.start - b.claim.start || a.claim.end - b.claim.end)
    .map((one) => ({ ...one, ...placeOf(draft, places, one.claim.start) }));
  return { draft, claims, quantities: checked.quantities, names: held.names };
}

/** What other texts of the city have printed. */
function archivePart(text: string, { levels, city }: CityArchive, period: string): ArchiveClaim<SourceHead>[] {
  return holdText(archiveText(text, { ...yearAndMonths(period), city }), levels);
}

/**
 * The ledger knows better than what was printed once, and a number that the draft itself proves needs no other text. What
 * is open, or only in doubt, an earlier text may settle.
 */
function withArchive<F>(
  claims: readonly ReportedClaim<F>[],
  printed: readonly ArchiveClaim<SourceHead>[],
): ReportedClaim<F>[] {
  const said = Map.groupBy(claims, ({ claim }) => claim.start);
  const added = printed.filter(({ claim, cause }) => {
    const others = said.get(claim.start) ?? [];
    if (others.some(({ ledger }) => ledger)) return false;
    // Last year's figure told otherwise is news, whatever its own text makes of it.
    return cause === 'said_otherwise' || others.every(({ claim: { verdict } }) => isUnsettled(verdict));
  });
  const settled = new Set(added.map(({ claim }) => claim.start));
  const left = claims.filter(({ claim }) => !settled.has(claim.start) || !isUnsettled(claim.verdict));
  return [...left, ...added.map((archive) => ({ claim: archive.claim, archive }))];
}

const isUnsettled = (verdict: Claim['verdict']): boolean => verdict === 'cannot_check' || verdict === 'in_doubt';

interface Held<F> {
  readonly claims: readonly ReportedClaim<F>[];
  readonly names: ReadonlyMap<string, string>;
}

async function ledgerPart<F>(figures: DraftFigures, ledger: AskedLedger<F>, period: string): Promise<Held<F>> {
  const context = await ledger.context();
  const reading = ledgerReading(figures, context.vocabulary);
  const claims = await checkAgainstLedger(reading, ledger, context, period);
  return { claims: claims.map((one) => reported(one)), names: context.names };
}

function reported<F>(one: HeldClaim<F> | OpenClaim): ReportedClaim<F> {
  return 'figure' in one ? { claim: one.claim, ledger: one } : one;
}

/** The cell that an offset lies in: the last one that begins at or before it on its line. */
function placeOf({ text }: DraftFile, places: ReadonlyMap<number, string>, offset: number): { place?: string } {
  if (places.size === 0) return {};
  for (let at = offset; at >= 0 && text[at] !== '\n'; at--) {
    const place = places.get(at);
    if (place !== undefined) return { place };
  }
  return {};
}
