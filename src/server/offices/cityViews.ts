// Who is signed in, and the city around them.
import { z } from 'zod';
import { roles } from '../../domain/people/role.ts';
import { cityLacks } from '../../domain/offices/cityProfile.ts';
import { officeKinds } from '../../domain/offices/office.ts';
import { list, view } from '../answerViews.ts';

export const Session = view('Session', {
  account: z.strictObject({
    id: z.string(),
    username: z.string(),
    name: z.string(),
  }),
  city: z.strictObject({
    code: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    demo: z.boolean(),
    /** The office that stands for the whole city. */
    officeId: z.string().nullable(),
  }),
  roles: list(
    z.strictObject({
      role: z.enum(roles),
      officeId: z.string(),
      officeName: z.string(),
    }),
  ),
  /** What must be done before anything else is answered. */
  due: z.enum(['first_password', 'password_expired', 'second_factor']).nullable(),
  today: z.string(),
  /** Years that have entries, latest first. */
  years: list(z.number()),
  /** The latest day, until today, of a row that a figure may count; null where none is verified. */
  lastVerifiedOn: z.string().nullable(),
  /** Labels of the assessment years that the city has set, latest first. */
  assessmentYears: list(z.number()),
});
export type Session = z.infer<typeof Session>;

/** Where to end the provider's own session; only for who came by one. */
export const SignedOut = view('SignedOut', {
  next: z.string(),
});
export type SignedOut = z.infer<typeof SignedOut>;

export const SessionRow = view('SessionRow', {
  id: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  address: z.string(),
  /** What the browser calls itself. */
  agent: z.string(),
  /** The one that asks. */
  current: z.boolean(),
});
export type SessionRow = z.infer<typeof SessionRow>;

/** A browser that the account knows. */
export const DeviceRow = view('DeviceRow', {
  id: z.string(),
  knownSince: z.string(),
  signedInAt: z.string(),
  address: z.string(),
  agent: z.string(),
  /** The one that asks. */
  current: z.boolean(),
});
export type DeviceRow = z.infer<typeof DeviceRow>;

export const SecondFactorState = view('SecondFactorState', {
  on: z.boolean(),
  recoveryCodesLeft: z.number(),
});
export type SecondFactorState = z.infer<typeof SecondFactorState>;

/** Told once. */
export const OfferedSecondFactor = view('OfferedSecondFactor', {
  /** Base32, to be typed into an authenticator. */
  secret: z.string(),
  /** `otpauth://…`, for one on the same device. */
  uri: z.string(),
});
export type OfferedSecondFactor = z.infer<typeof OfferedSecondFactor>;

/** Told once. */
export const RecoveryCodes = view('RecoveryCodes', {
  recoveryCodes: list(z.string()),
});
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

export const OfficeView = view('OfficeView', {
  id: z.string(),
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(officeKinds),
  parentId: z.string().nullable(),
  sortOrder: z.number(),
  /** The day from which it is no more; entries of earlier days are still taken. */
  endedOn: z.string().nullable(),
  /** Its rows may be opened by who asks. */
  readable: z.boolean(),
  /** Rows may be entered in its name by who asks. */
  enterable: z.boolean(),
});
export type OfficeView = z.infer<typeof OfficeView>;

export const IndustryView = view('IndustryView', {
  code: z.string(),
  name: z.string(),
  level: z.number(),
  section: z.string(),
});
export type IndustryView = z.infer<typeof IndustryView>;

const cityProfile = { issuer: z.string().nullable(), completeFrom: z.string().nullable() };

const strange = z.strictObject({ figureId: z.string(), figure: z.string(), asks: z.string() });

export const CityProfileView = view('CityProfileView', {
  inForce: z.strictObject(cityProfile),
  /** What its texts and figures need and the city has not got. */
  lacks: list(z.enum(cityLacks)),
  /** Figures that ask for a label, or by a list of places, that the city has not got. */
  strange: z.strictObject({ labels: list(strange), places: list(strange) }),
  /** Everything that was said, the latest first. */
  settings: list(
    z.strictObject({
      ...cityProfile,
      id: z.string(),
      reason: z.string(),
      recordedAt: z.string(),
      /** Null where the person's name was erased. */
      by: z.string().nullable(),
    }),
  ),
});
export type CityProfileView = z.infer<typeof CityProfileView>;
