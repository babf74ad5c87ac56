// Who is signed in, and the city around them.
import type { OfficeKind } from '../domain/office.ts';
import type { Role } from '../domain/role.ts';

export interface Session {
  readonly account: { readonly id: string; readonly username: string; readonly name: string };
  readonly city: {
    readonly code: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly demo: boolean;
    /** The office that stands for the whole city. */
    readonly officeId: string | null;
  };
  readonly roles: readonly { readonly role: Role; readonly officeId: string; readonly officeName: string }[];
  readonly today: string;
  /** Years that have entries, latest first. */
  readonly years: readonly number[];
}

export interface OfficeView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OfficeKind;
  readonly parentId: string | null;
  readonly sortOrder: number;
  /** Its rows may be opened by who asks. */
  readonly readable: boolean;
  /** Rows may be entered in its name by who asks. */
  readonly enterable: boolean;
}

export interface IndustryView {
  readonly code: string;
  readonly name: string;
  readonly level: number;
  readonly section: string;
}
