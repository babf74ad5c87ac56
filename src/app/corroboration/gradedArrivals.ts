// How far arrivals are borne out now, with what does it.
import {
  type Borne,
  type FundsGrade,
  gradeOf,
  type GradeScheme,
  handsOf,
  gradeSchemeOn,
} from '../../domain/corroboration/gradeScheme.ts';
import { borneArrivals } from '../../storage/corroboration/borne.ts';
import { gradeSchemes } from '../../storage/corroboration/rules.ts';
import type { Tx } from '../../storage/store.ts';

export interface GradedArrival extends Borne {
  readonly grade: FundsGrade;
  /** Hands that do not depend on one another. */
  readonly hands: number;
}

export function graded(scheme: GradeScheme, { signals, voucher }: Borne): GradedArrival {
  const borne = { signals, voucher };
  return { ...borne, grade: gradeOf(scheme, borne), hands: handsOf(scheme, borne).length };
}

export interface GradedOffice extends GradedArrival {
  readonly officeId: string;
}

/** By entry, with the office in whose books a signal of it belongs. */
export async function gradedArrivals(
  tx: Tx,
  cityCode: string,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, GradedOffice>> {
  if (entryIds.length === 0) return new Map();
  const [borne, schemes] = [await borneArrivals(tx, cityCode, entryIds), await gradeSchemes(tx, cityCode)];
  return new Map(
    [...borne].map(([id, of]) => [id, { ...graded(gradeSchemeOn(schemes, of.on), of), officeId: of.officeId }]),
  );
}
