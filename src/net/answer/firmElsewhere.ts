// A firm outside the city, with all that the city knows of it: what a prospect is ranked by.

export interface FactElsewhere {
  readonly kind: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly source: string;
  readonly sourceOn: string;
  readonly sample: boolean;
}

/** A firm of the city that it supplies or buys from. */
export interface Partner {
  readonly name: string;
  readonly relation: 'supplies' | 'buys_from';
  readonly source: string;
  readonly sourceOn: string;
  readonly sample: boolean;
}

export interface FirmElsewhere {
  readonly registerId: string;
  readonly name: string;
  /** GB/T 2260. */
  readonly divisionCode: string | null;
  readonly seat: string | null;
  readonly industryCode: string | null;
  /** Who says that there is such a firm. */
  readonly source: string;
  readonly sourceOn: string;
  readonly sample: boolean;
  readonly facts: readonly FactElsewhere[];
  readonly partners: readonly Partner[];
  /** Contacts that the city has had with it, and the latest day. */
  readonly contacts: number;
  readonly contactedOn: string | null;
  /** What came of courting it here, the latest first: visits, refusals with their cause, signings. */
  readonly outcomes: readonly { readonly kind: string; readonly on: string; readonly cause: string | null }[];
}

/** One word or number of a fact; empty where it says none. */
export function said({ value }: FactElsewhere, name: string): string {
  const each = value[name];
  return typeof each === 'string' || typeof each === 'number' ? String(each) : '';
}
