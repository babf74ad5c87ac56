// Splits what a row adds among the offices that share the credit for its project on its day. The parts add up to the
// row, so by-office figures add up to the city's. The executor in SQL is inSql/creditSplitSql.ts.
import type { CreditCover } from '../domain/credit/creditAgreement.ts';
import { splitAmount } from '../domain/credit/splitAmount.ts';
import { type AgreementFact, type KnownAt, wasKnown } from './facts.ts';

export interface CreditPart {
  readonly officeId: string;
  readonly basisPoints: number;
  /** Fen. */
  readonly adds: number;
}

/** The agreement in force for a row: of its project, its day, for what is counted, as known at an instant. */
function agreementFor(
  agreements: readonly AgreementFact[],
  cover: CreditCover,
  day: string,
  at: KnownAt,
): AgreementFact | undefined {
  return agreements.find(
    (a) =>
      a.covers.includes(cover) &&
      a.fromOn <= day &&
      (a.toOn === null || day <= a.toOn) &&
      wasKnown(a.knownFrom, a.knownUntil, at),
  );
}

export function creditParts(
  agreements: readonly AgreementFact[] | undefined,
  cover: CreditCover | undefined,
  of: { readonly adds: number; readonly day: string; readonly at: KnownAt },
): readonly CreditPart[] | undefined {
  const agreement = cover && agreements && agreementFor(agreements, cover, of.day, of.at);
  if (!agreement) return undefined;
  const parts = splitAmount(BigInt(of.adds), agreement.shares);
  return agreement.shares.map(({ officeId, basisPoints }, n) => ({ officeId, basisPoints, adds: Number(parts[n]) }));
}

/** A row that may be shared. */
export interface SharedRow {
  readonly fact: { readonly officeId: string };
  readonly adds: number;
  /** By office, where credit for it is shared. */
  readonly parts?: readonly CreditPart[] | undefined;
  /** Of the offices asked for, where `adds` is their part of the whole. */
  readonly share?: { readonly basisPoints: number; readonly whole: number };
}

/** A row as far as it belongs to these offices: whole, in part, or not at all. */
export function rowOfOffices<Row extends SharedRow>(row: Row, offices: ReadonlySet<string>): Row | undefined {
  if (!row.parts) return offices.has(row.fact.officeId) ? row : undefined;
  const own = row.parts.filter(({ officeId }) => offices.has(officeId));
  const adds = own.reduce((sum, part) => sum + part.adds, 0);
  const basisPoints = own.reduce((sum, part) => sum + part.basisPoints, 0);
  return own.length > 0 ? { ...row, adds, share: { basisPoints, whole: row.adds } } : undefined;
}
