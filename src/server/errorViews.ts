// Refusals and faults, and how to sign in to a demo.
import { z } from 'zod';
import { type Law, laws } from '../laws/laws.ts';
import { list, view } from './answerViews.ts';

export const BreachView = view('Breach', {
  law: z.enum(Object.keys(laws) as Law[]),
  field: z.string().optional(),
  detail: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .readonly()
    .optional(),
  /** What is wrong and what to do about it, for the person at the screen. */
  message: z.string(),
});
export type BreachView = z.infer<typeof BreachView>;

/** What `/healthz` says while the database answers. */
export interface HealthView {
  readonly ok: true;
  /** Whether writes are taken; reads go on. */
  readonly writes: boolean;
  readonly warnings: readonly BreachView[];
}

export const ProviderSignIn = z.strictObject({
  /** What its button says; null: the usual words. */
  name: z.string().nullable(),
});
export type ProviderSignIn = z.infer<typeof ProviderSignIn>;

export const DemoSignIn = z.strictObject({
  cities: list(
    z.strictObject({
      name: z.string(),
      accounts: list(z.strictObject({ username: z.string(), title: z.string() })),
    }),
  ),
  password: z.string(),
});
export type DemoSignIn = z.infer<typeof DemoSignIn>;

/** The body of every answer that is not 2xx: problem details (RFC 9457), with the laws that were broken. */
export const ErrorView = view('Problem', {
  /** The first of the laws: `urn:yiwang:law:…`. */
  type: z.string(),
  /** The status in words. */
  title: z.string(),
  status: z.int(),
  /** The messages of all of them. */
  detail: z.string(),
  breaches: list(BreachView),
  /** Names an unexpected fault in the server's log. */
  errorId: z.string().optional(),
  /** Only with 401 and only in a demo city: how to sign in. */
  demo: DemoSignIn.optional(),
  /** Only with 401 and only where one is set up: sign in there. */
  provider: ProviderSignIn.optional(),
  /** Only with 401 and only while nobody has founded a city: there is nothing to sign in to. */
  noCity: z.literal(true).optional(),
});
export type ErrorView = z.infer<typeof ErrorView>;
