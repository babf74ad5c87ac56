// Refusals and faults, and how to sign in to a demo.
import type { Breach } from '../domain/refusal.ts';

export interface BreachView extends Breach {
  /** What is wrong and what to do about it, for the person at the screen. */
  readonly message: string;
}

/** What `/healthz` says while the database answers. */
export interface HealthView {
  readonly ok: true;
  /** Whether writes are taken; reads go on. */
  readonly writes: boolean;
  readonly warnings: readonly BreachView[];
}

/** The body of every answer that is not 2xx. */
export interface ErrorView {
  readonly breaches: readonly BreachView[];
  /** Names an unexpected fault in the server's log. */
  readonly errorId?: string;
  /** Only with 401 and only in a demo city: how to sign in. */
  readonly demo?: DemoSignIn;
  /** Only with 401 and only where one is set up: sign in there. */
  readonly provider?: ProviderSignIn;
  /** Only with 401 and only while nobody has founded a city: there is nothing to sign in to. */
  readonly noCity?: true;
}

export interface ProviderSignIn {
  /** What its button says; null: the usual words. */
  readonly name: string | null;
}

export interface DemoSignIn {
  readonly accounts: readonly { readonly username: string; readonly title: string }[];
  readonly password: string;
}
