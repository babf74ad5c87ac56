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
