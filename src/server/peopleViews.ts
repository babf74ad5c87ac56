// Accounts as their administrators see them.
import type { Role } from '../domain/role.ts';
import type { SessionRow } from './cityViews.ts';

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
  readonly role: Role | null;
  readonly officeName: string | null;
}

export interface AccountPage {
  readonly person: PersonView;
  readonly sessions: readonly Omit<SessionRow, 'current'>[];
  /** The latest first. */
  readonly events: readonly AccountEventView[];
}

/** A password is told once: null where this request was answered before. */
export interface ToldPassword {
  readonly id: string;
  readonly password: string | null;
}
