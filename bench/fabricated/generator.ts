// What a generator of false arrivals is given and gives. One that measures is written by a hand that has not read the rules
// (src/domain/corroboration/suspicion): it is named by `--generator FILE`, and what it exports as `fabricate` is asked.
import type { SignalKind } from '../../src/domain/corroboration/fundsSignal.ts';
import type { voucherKinds } from '../../src/domain/projects/fundArrival.ts';

export interface LedgerPhoto {
  readonly sha256: string;
  readonly takenOn: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** An arrival as an office enters it, with what lies around it in the ledger. */
export interface LedgerArrival {
  readonly id: string;
  readonly officeId: string;
  readonly projectId: string;
  /** YYYY-MM-DD */
  readonly on: string;
  readonly fen: number;
  readonly payer: string | null;
  /** The project's own firms. */
  readonly investor: string;
  readonly recipient: string;
  readonly voucherKind: (typeof voucherKinds)[number] | null;
  readonly voucherNo: string | null;
  readonly photos: readonly LedgerPhoto[];
  /** Verified signals from elsewhere. */
  readonly signals: readonly { readonly kind: SignalKind; readonly on: string }[];
  readonly investmentFen: number;
  readonly signedOn: string;
}

export interface FalseArrival extends LedgerArrival {
  /** In which way it is false. */
  readonly how: string;
}

/** False arrivals to stand among the honest ones: `count` of them, the same for the same seed, with ids of their own. */
export type Fabricate = (honest: readonly LedgerArrival[], seed: string, count: number) => readonly FalseArrival[];
