// Which figures of a file their offices signed when they closed the period, which they signed otherwise, and who did not sign.
import { hexToBytes } from '@noble/hashes/utils.js';
import { commitTo, isBounded, type Point, readPoint } from '../commit.ts';
import type { FactDefinition, ToldFacts } from '../facts.ts';
import { readExact } from '../fraction.ts';
import type { VerifiedFile } from '../verify.ts';
import { coveredRows } from './coverage.ts';
import { monthsIn } from './months.ts';
import { type CloseStatement, isCountersigned, officesIn, type OfficeSigned, statementIn } from './statement.ts';

export type CountersignFault =
  | { readonly fault: 'offices_shape' }
  /** The signature does not hold, or is of the publisher; it is of another city, office or period, or of after the publication; one key signs for two. */
  | {
      readonly fault:
        | 'countersignature_wrong'
        | 'countersignature_is_publisher'
        | 'countersignature_other'
        | 'countersignature_shared';
      readonly office: string;
    };

/** What is told of so few rows that nobody can check it by them is at least what the office signed. */
export const signable: ReadonlySet<string> = new Set(['sum', 'count', 'withheld']);

export interface CheckedCountersigns {
  readonly faults: readonly CountersignFault[];
  readonly signed: readonly {
    readonly office: string;
    readonly keys: readonly string[];
    /** Of which it signed the close: the period, or months in it. */
    readonly periods: readonly string[];
    /** Facts of it that say what it signed, and those that say otherwise. */
    readonly agrees: readonly number[];
    readonly differs: readonly number[];
    /** Counts, sums and words of it for which its signing does not stand: cut further, by another version, or never closed. */
    readonly outside: readonly number[];
  }[];
  readonly unsigned: readonly string[];
  /** Rows of the period's figures, and how many of them are in figures that their office signed. */
  readonly rows: number;
  readonly covered: number;
}

/** Undefined of a page that says nothing of it. `publishers`: keys by which files at hand are published. */
export function checkCountersigns(
  page: string,
  file: VerifiedFile,
  publishers: ReadonlySet<string>,
): CheckedCountersigns | undefined {
  const { head, facts, rows = [] } = file;
  const offices = officesIn(page);
  if (offices === null || !head || !facts) return undefined;
  const none = { signed: [], unsigned: [], rows: 0, covered: 0 };
  if (!offices) return { faults: [{ fault: 'offices_shape' }], ...none };
  const faults: CountersignFault[] = [];
  const keyOf = new Map<string, string>();
  const signed = offices.flatMap((own) => {
    const { office, signed: all } = own;
    const held: CloseStatement[] = [];
    const keys = new Set<string>();
    for (const one of all) {
      const statement = isCountersigned(one) ? statementIn(one.statement) : undefined;
      if (!statement) faults.push({ fault: 'countersignature_wrong', office });
      else if (publishers.has(one.public)) faults.push({ fault: 'countersignature_is_publisher', office });
      else if (!isOf(statement, office, head) || held.some(({ period }) => period === statement.period))
        faults.push({ fault: 'countersignature_other', office });
      else if ((keyOf.get(one.public) ?? office) !== office) faults.push({ fault: 'countersignature_shared', office });
      else {
        keyOf.set(one.public, office);
        keys.add(one.public);
        held.push(statement);
      }
    }
    return held.length > 0
      ? [{ office, keys: [...keys], periods: held.map(({ period }) => period), ...compared(own, held, facts) }]
      : [];
  });
  const names = new Set(signed.map(({ office }) => office));
  const all = new Set([...offices.map(({ office }) => office), ...facts.facts.flatMap(({ office }) => office ?? [])]);
  return {
    faults,
    signed,
    unsigned: [...all].filter((one) => !names.has(one)),
    ...coveredRows(signed, file, rows.length),
  };
}

function isOf(statement: CloseStatement, office: string, head: NonNullable<VerifiedFile['head']>): boolean {
  const { city, office: own, period, closedAt } = statement;
  // It closes nothing that has not begun.
  const isBegun = closedAt.slice(0, 4) >= (/\d{4}/.exec(period)?.[0] ?? '');
  const within = period === head.period || (monthsIn(head.period) ?? []).includes(period);
  return city === head.city && own === office && within && isBegun && closedAt <= head.publishedAt;
}

function compared(
  { office, opened }: OfficeSigned,
  held: readonly CloseStatement[],
  { definitions, facts }: ToldFacts,
) {
  const [agrees, differs, outside]: [number[], number[], number[]] = [[], [], []];
  for (const [at, fact] of facts.entries()) {
    const { as, period, value = '' } = fact;
    const definition = definitions[fact.d];
    if (fact.office !== office || !definition || !(signable.has(as) || as === 'stated')) continue;
    const { id, version } = definition;
    const isBare = fact.section === undefined && fact.way === undefined && as !== 'stated';
    const signed = isBare ? signedSum(held, definition, period) : undefined;
    if (!signed) {
      outside.push(at);
      continue;
    }
    const opening = opened.find((one) => one.id === id && one.version === version && one.period === period);
    const whole = readExact(value);
    const isSame =
      opening &&
      whole &&
      !value.includes('/') &&
      isBounded(whole.n) &&
      signed.equals(commitTo(whole.n, BigInt(`0x${opening.blinding}`)));
    (isSame ? agrees : differs).push(at);
  }
  return { agrees, differs, outside };
}

/** What was signed of the period itself, or added up of all its months; undefined where nothing was. */
function signedSum(
  held: readonly CloseStatement[],
  { id, version }: FactDefinition,
  period: string,
): Point | undefined {
  const whole = held.find((one) => one.period === period);
  const closes = whole ? [whole] : (monthsIn(period) ?? []).map((month) => held.find((one) => one.period === month));
  if (closes.includes(undefined)) return undefined;
  const sealed = closes.flatMap(
    (one) => one?.figures.filter((figure) => figure.id === id && figure.version === version) ?? [],
  );
  const points = sealed.map((figure) => readPoint(hexToBytes(figure.sealed)));
  return points.reduce((sum, point, at) => (at === 0 ? point : point && sum?.add(point)), points[0]);
}
