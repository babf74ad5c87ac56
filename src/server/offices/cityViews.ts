// Who is signed in, and the city around them.
import type { Due } from '../../app/people/signIn/sessions.ts';
import type { OfficeKind } from '../../domain/offices/office.ts';
import type { Role } from '../../domain/people/role.ts';

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
  /** What must be done before anything else is answered. */
  readonly due: Due | null;
  readonly today: string;
  /** Years that have entries, latest first. */
  readonly years: readonly number[];
  /** Labels of the assessment years that the city has set, latest first. */
  readonly assessmentYears: readonly number[];
}

/** Where to end the provider's own session; only for who came by one. */
export interface SignedOut {
  readonly next: string;
}

export interface SessionRow {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly address: string;
  /** What the browser calls itself. */
  readonly agent: string;
  /** The one that asks. */
  readonly current: boolean;
}

/** A browser that the account knows. */
export interface DeviceRow {
  readonly id: string;
  readonly knownSince: string;
  readonly signedInAt: string;
  readonly address: string;
  readonly agent: string;
  /** The one that asks. */
  readonly current: boolean;
}

export interface SecondFactorState {
  readonly on: boolean;
  readonly recoveryCodesLeft: number;
}

/** Told once. */
export interface OfferedSecondFactor {
  /** Base32, to be typed into an authenticator. */
  readonly secret: string;
  /** `otpauth://…`, for one on the same device. */
  readonly uri: string;
}

/** Told once. */
export interface RecoveryCodes {
  readonly recoveryCodes: readonly string[];
}

export interface OfficeView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OfficeKind;
  readonly parentId: string | null;
  readonly sortOrder: number;
  /** The day from which it is no more; entries of earlier days are still taken. */
  readonly endedOn: string | null;
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
