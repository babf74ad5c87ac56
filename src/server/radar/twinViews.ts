// Projects that look like one, side by side.
import type { AmountBand } from '../../domain/radar/keptApart.ts';
import type { SuspicionName } from '../../labels/radar/twins.ts';

export interface ReasonView {
  readonly field: string;
  readonly text: string;
  /** Above 0 for one project, below 0 against; each bit doubles the odds. Null ends the matter. */
  readonly bits: number | null;
}

/** What speaks for one project and what against it, the strongest first. */
export interface LikenessView {
  readonly suspicion: SuspicionName;
  readonly suspicionName: string;
  readonly rule: string;
  /** Whether it is told as certain or asked. */
  readonly verdict: 'apart' | 'ask' | 'same';
  /** In per cent, without decimals. */
  readonly percent: number;
  readonly reasons: readonly ReasonView[];
}

/** One of the two. Of a project out of reach only what stands above `own`. */
export interface SideView {
  readonly name: string;
  readonly officeId: string;
  readonly office: string;
  readonly county: string;
  readonly amountBand: AmountBand;
  readonly amountBandName: string;
  readonly filedOn: string;
  readonly own: {
    readonly projectId: string;
    readonly code: string;
    readonly investor: string | null;
    readonly investorCode: string | null;
    readonly recipient: string | null;
    readonly recipientCode: string | null;
    readonly amountYi: string | null;
    readonly place: string | null;
    readonly stage: string;
    readonly stageName: string;
    readonly statusName: string;
    readonly signedOn: string | null;
  } | null;
}
