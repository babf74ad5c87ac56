// What is known of firms and projects, as far as it bears on chains: plain data that the storage fills in.

export interface KnownFirm {
  readonly registerId: string;
  readonly name: string;
  readonly county: string | null;
  readonly industryCode: string | null;
  readonly outputFen: bigint | null;
  readonly employees: number | null;
  readonly listed: boolean;
  readonly sample: boolean;
  readonly products: readonly string[];
  /** Nodes that somebody said it stands on. */
  readonly nodeIds: readonly string[];
  /** Firms that it is known to buy from, and whether each is in the city. */
  readonly suppliers: readonly { readonly registerId: string; readonly local: boolean }[];
}

export interface MemberProject {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly status: string;
  readonly investmentFen: bigint | null;
  readonly industryCode: string;
  /** Names of its investor and of the firm that receives its money, as far as they are known. */
  readonly firmNames: readonly string[];
  /** As reported: names of chains, of nodes or of what they make. */
  readonly nodeNames: readonly string[];
  /** The day of its last step. */
  readonly lastStepOn: string | null;
}
