// What search answers.
export interface FoundProjectView {
  readonly id: string;
  readonly name: string;
  readonly shortCode: string;
  readonly stage: string;
  readonly investor: string | null;
  readonly sample: boolean;
}

export interface FoundCompanyView {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string | null;
  readonly seat: string | null;
  readonly industry: string | null;
  /** Of the city's own ledger, and not in the register. */
  readonly own: boolean;
  readonly sample: boolean;
}

interface Found<T> {
  readonly rows: readonly T[];
  readonly total: number;
  /** There are as many or more. */
  readonly more: boolean;
}

export interface SearchResults {
  readonly projects: Found<FoundProjectView>;
  readonly companies: Found<FoundCompanyView>;
  /** False while the index of the register is being made: firms are then found by the beginning of their name alone. */
  readonly complete: boolean;
  readonly page: number;
  readonly size: number;
}

/** A company that a typed name may mean. */
export interface LikelyCompanyView {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string | null;
  readonly seat: string | null;
  readonly sample: boolean;
  readonly speaksFor: readonly string[];
  readonly against: readonly string[];
}

/** A company's page: what the register and the ledger call it, what is known of it, its projects in reach. */
export interface CompanyView {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string | null;
  readonly seat: string | null;
  readonly industry: string | null;
  readonly sample: boolean;
  readonly names: readonly {
    readonly name: string;
    readonly of: 'register' | 'own';
    readonly source: string | null;
    readonly day: string;
  }[];
  /** Former names and aliases that were stated. */
  readonly aliases: readonly {
    readonly name: string;
    readonly kind: 'registered' | 'former' | 'alias';
    readonly from: string | null;
    readonly to: string | null;
    readonly source: string | null;
    readonly sourceOn: string | null;
  }[];
  readonly parent: { readonly name: string; readonly source: string; readonly sourceOn: string } | null;
  /** The firm in the city's ledger, where it is in reach. */
  readonly ledgerIds: readonly string[];
  readonly facts: readonly {
    readonly id: string;
    readonly kind: string;
    readonly said: string;
    /** The other firm that it names. */
    readonly company: { readonly id: string; readonly name: string } | null;
    readonly source: string;
    readonly sourceOn: string;
    readonly sample: boolean;
  }[];
  readonly projects: readonly FoundProjectView[];
}
