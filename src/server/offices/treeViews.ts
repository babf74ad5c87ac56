// The office tree with what was done to it.
import type { OfficeKind } from '../../domain/offices/office.ts';

export interface OfficeVersionView {
  readonly validFrom: string;
  readonly name: string;
  readonly parent: string | null;
  readonly ended: boolean;
  readonly recordedAt: string;
  /** Null where it was founded with the city. */
  readonly recordedBy: string | null;
}

export interface TreeOfficeView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OfficeKind;
  readonly parentId: string | null;
  readonly divisionCode: string | null;
  readonly validFrom: string;
  readonly ended: boolean;
  /** Steps from the root. */
  readonly depth: number;
  /** Who asks may change it. */
  readonly managed: boolean;
  /** From the first to the last. */
  readonly versions: readonly OfficeVersionView[];
}

export interface ChangedOfficeView {
  readonly officeId: string;
  /** The office and all below it. */
  readonly offices: number;
  readonly entriesBefore: number;
  readonly entriesFrom: number;
  readonly people: number;
}
