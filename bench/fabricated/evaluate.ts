// How much of the false money is found, how many true entries are disturbed, and which sign has what part in it.
import type { SignName, SuspicionRules } from '../../src/domain/corroboration/suspicion/rules.ts';
import { signNames } from '../../src/domain/corroboration/suspicion/rules.ts';
import type { ArrivalSuspicion } from '../../src/domain/corroboration/suspicion/suspicion.ts';

export interface Marked {
  readonly id: string;
  readonly fen: number;
  /** Absent: it is honest. */
  readonly how?: string;
}

export interface Evaluated {
  readonly foundMoney: number;
  readonly foundRows: number;
  readonly disturbed: number;
  /** What would be found if the list ended where five in a hundred true entries are on it. */
  readonly foundAtFive: number;
  readonly bySign: readonly {
    readonly sign: SignName;
    readonly ofFalse: number;
    readonly alone: number;
    readonly ofTrue: number;
  }[];
  readonly byWay: readonly { readonly how: string; readonly found: number; readonly of: number }[];
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const money = (rows: readonly Marked[]): number => rows.reduce((sum, { fen }) => sum + fen, 0);

export function evaluate(
  rows: readonly Marked[],
  found: ReadonlyMap<string, ArrivalSuspicion>,
  { from }: Pick<SuspicionRules, 'from'>,
): Evaluated {
  const points = ({ id }: Marked) => found.get(id)?.points ?? 0;
  const [fake, honest] = [rows.filter(({ how }) => how !== undefined), rows.filter(({ how }) => how === undefined)];
  const caught = fake.filter((row) => points(row) >= from);
  const sorted = honest.map(points).toSorted((a, b) => b - a);
  // Rows of as many points are told of together.
  const beyond = sorted[Math.floor(honest.length * 0.05)] ?? 0;
  const shows = (sign: SignName) => (row: Marked) => found.get(row.id)?.reasons.some((reason) => reason.sign === sign);
  const isAlone = (sign: SignName) => (row: Marked) =>
    points(row) >= from && (found.get(row.id)?.reasons.every((reason) => reason.sign === sign) ?? false);
  return {
    foundMoney: share(money(caught), money(fake)),
    foundRows: share(caught.length, fake.length),
    disturbed: share(honest.filter((row) => points(row) >= from).length, honest.length),
    foundAtFive: share(money(fake.filter((row) => points(row) > beyond)), money(fake)),
    bySign: signNames.map((sign) => ({
      sign,
      ofFalse: share(money(fake.filter(shows(sign))), money(fake)),
      alone: share(money(fake.filter(isAlone(sign))), money(fake)),
      ofTrue: share(honest.filter(shows(sign)).length, honest.length),
    })),
    byWay: [...Map.groupBy(fake, ({ how }) => how ?? '')].map(([how, all]) => ({
      how,
      found: all.filter((row) => points(row) >= from).length,
      of: all.length,
    })),
  };
}
