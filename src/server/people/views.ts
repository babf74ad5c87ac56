// Accounts as their administrators see them.
import { z } from 'zod';
import { roles } from '../../domain/people/role.ts';
import { requestKinds } from '../../domain/secondHand.ts';
import { SessionRow } from '../offices/cityViews.ts';
import { list, pagedRows, view } from '../answerViews.ts';
import { BreachView } from '../errorViews.ts';

/** A row of a sheet of accounts, as it would be opened. */
export const AccountToOpenView = view('AccountToOpenView', {
  /** Of the sheet, from 1. */
  row: z.number(),
  username: z.string(),
  name: z.string(),
  /** Null where none is called so. */
  officeId: z.string().nullable(),
  office: z.string(),
  roles: list(z.enum(roles)),
  /** With any of them it cannot be opened. */
  breaches: list(BreachView),
});
export type AccountToOpenView = z.infer<typeof AccountToOpenView>;

export const PersonView = view('PersonView', {
  id: z.string(),
  username: z.string(),
  /** Null once erased. */
  name: z.string().nullable(),
  officeName: z.string(),
  demo: z.boolean(),
  /** The one who asks. */
  self: z.boolean(),
  disabledAt: z.string().nullable(),
  erasedAt: z.string().nullable(),
  secondFactor: z.boolean(),
  signedInAt: z.string().nullable(),
  roles: list(
    z.strictObject({
      role: z.enum(roles),
      officeId: z.string(),
      officeName: z.string(),
    }),
  ),
});
export type PersonView = z.infer<typeof PersonView>;

export const PeoplePage = view('PeoplePage', {
  ...pagedRows(PersonView),
});
export type PeoplePage = z.infer<typeof PeoplePage>;

export const AccountEventView = view('AccountEventView', {
  at: z.string(),
  useCase: z.string(),
  /** Null where the name of who did it was erased. */
  by: z.string().nullable(),
  /** Done at the server itself. */
  atServer: z.boolean(),
  /** The administrator who asked for it, where another did it. */
  askedBy: z.string().nullable(),
  /** What was asked for, where it is a request. */
  kind: z.enum(requestKinds).nullable(),
  role: z.enum(roles).nullable(),
  officeName: z.string().nullable(),
});
export type AccountEventView = z.infer<typeof AccountEventView>;

export const AccountPage = view('AccountPage', {
  person: PersonView,
  sessions: list(SessionRow.omit({ current: true })),
  /** The latest first. */
  events: list(AccountEventView),
});
export type AccountPage = z.infer<typeof AccountPage>;

/** A password is told once: null where this request was answered before, or where there is none to tell. */
export const ToldPassword = view('ToldPassword', {
  id: z.string(),
  password: z.string().nullable(),
  /** The request that waits for a second administrator: `password` is then the first half. */
  waits: z.string().nullable().optional(),
  /** Rights of an opened account that wait for a second administrator. */
  waiting: list(
    z.strictObject({
      role: z.enum(roles),
      officeId: z.string(),
    }),
  ).optional(),
});
export type ToldPassword = z.infer<typeof ToldPassword>;

/** What waits for a second administrator. */
export const RequestView = view('RequestView', {
  id: z.string(),
  accountId: z.string(),
  kind: z.enum(requestKinds),
  role: z.enum(roles).nullable(),
  officeName: z.string().nullable(),
  /** Null where the name was erased. */
  askedBy: z.string().nullable(),
  askedAt: z.string(),
});
export type RequestView = z.infer<typeof RequestView>;

export const PeopleRequest = view('PeopleRequest', {
  ...RequestView.shape,
  username: z.string(),
  name: z.string().nullable(),
  /** Asked by, or about, the one who reads this: somebody else confirms it. */
  own: z.boolean(),
});
export type PeopleRequest = z.infer<typeof PeopleRequest>;

/** What others did to one's own account, or ask to have done. */
export const AccountNotices = view('AccountNotices', {
  /** The latest first. */
  acts: list(AccountEventView),
  requests: list(RequestView),
});
export type AccountNotices = z.infer<typeof AccountNotices>;

export const WaitingView = view('WaitingView', { waits: z.string() });

export const SignInAttemptView = view('SignInAttemptView', {
  at: z.string(),
  outcome: z.enum(['signed_in', 'refused', 'locked']),
  way: z.enum(['password', 'provider']),
  address: z.string(),
  agent: z.string(),
});
