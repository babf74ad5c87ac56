// Accounts as their administrators see them.
import type { Role } from '../../domain/people/role.ts';
import type { RequestKind } from '../../domain/secondHand.ts';
import type { SessionRow } from '../offices/cityViews.ts';

export interface PersonView {
  readonly id: string;
  readonly username: string;
  /** Null once erased. */
  readonly name: string | null;
  readonly officeName: string;
  readonly demo: boolean;
  /** The one who asks. */
  readonly self: boolean;
  readonly disabledAt: string | null;
  readonly erasedAt: string | null;
  readonly secondFactor: boolean;
  readonly signedInAt: string | null;
  readonly roles: readonly { readonly role: Role; readonly officeId: string; readonly officeName: string }[];
}

export interface PeoplePage {
  readonly rows: readonly PersonView[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
}

export interface AccountEventView {
  readonly at: string;
  readonly useCase: string;
  /** Null where the name of who did it was erased. */
  readonly by: string | null;
  /** Done at the server itself. */
  readonly atServer: boolean;
  /** The administrator who asked for it, where another did it. */
  readonly askedBy: string | null;
  /** What was asked for, where it is a request. */
  readonly kind: RequestKind | null;
  readonly role: Role | null;
  readonly officeName: string | null;
}

export interface AccountPage {
  readonly person: PersonView;
  readonly sessions: readonly Omit<SessionRow, 'current'>[];
  /** The latest first. */
  readonly events: readonly AccountEventView[];
}

/** A password is told once: null where this request was answered before, or where there is none to tell. */
export interface ToldPassword {
  readonly id: string;
  readonly password: string | null;
  /** The request that waits for a second administrator: `password` is then the first half. */
  readonly waits?: string | null;
  /** Rights of an opened account that wait for a second administrator. */
  readonly waiting?: readonly { readonly role: Role; readonly officeId: string }[];
}

/** What waits for a second administrator. */
export interface RequestView {
  readonly id: string;
  readonly accountId: string;
  readonly kind: RequestKind;
  readonly role: Role | null;
  readonly officeName: string | null;
  /** Null where the name was erased. */
  readonly askedBy: string | null;
  readonly askedAt: string;
}

export interface PeopleRequest extends RequestView {
  readonly username: string;
  readonly name: string | null;
  /** Asked by, or about, the one who reads this: somebody else confirms it. */
  readonly own: boolean;
}

/** What others did to one's own account, or ask to have done. */
export interface AccountNotices {
  /** The latest first. */
  readonly acts: readonly AccountEventView[];
  readonly requests: readonly RequestView[];
}
