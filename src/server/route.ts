// What every file of routes is given, and the pieces of addresses that several share.
import type {
  ContextConfigDefault,
  FastifyBaseLogger,
  FastifyInstance,
  FastifySchema,
  RawServerDefault,
  RouteGenericInterface,
  RouteHandlerMethod,
  RouteShorthandOptions,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { SetupCode } from '../app/offices/setupCode.ts';
import type { DemoFor } from '../app/people/demoFor.ts';
import type { Provider } from '../app/people/provider/provider.ts';
import type { Vault } from '../crypto/vault.ts';
import type { EvidenceStore } from '../blobs/openEvidence.ts';
import type { Store } from '../storage/store.ts';
import type { Access } from './access.ts';
import type { Limits, Patience } from './limits.ts';
import type { DemoSignIn } from './errorViews.ts';
import { textLine } from '../domain/text.ts';
import type { ImportsUnderWay } from './imports/underWay.ts';
import type { TwinWatch } from './radar/twinWatch.ts';
import type { Work } from './workers/work.ts';

type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>;

/** What a route takes and answers, for whoever asks it with types: the page. It is nothing but its type. */
export interface Registered<Method extends string, Path extends string, S extends FastifySchema> {
  readonly route?: { readonly method: Method; readonly path: Path; readonly schema: S };
}

/** Registers a route, which has to declare whom it is for. */
type Register<Method extends string> = <Path extends string, S extends FastifySchema = FastifySchema>(
  path: Path,
  options: RouteShorthandOptions<
    RawServerDefault,
    IncomingMessage,
    ServerResponse,
    RouteGenericInterface,
    ContextConfigDefault,
    S,
    ZodTypeProvider
  > & { readonly access: Access },
  handler: RouteHandlerMethod<
    RawServerDefault,
    IncomingMessage,
    ServerResponse,
    RouteGenericInterface,
    ContextConfigDefault,
    S,
    ZodTypeProvider
  >,
) => Registered<Method, Path, S>;

export type Routes = Pick<App, 'register' | 'addHook' | 'createRateLimit' | 'addContentTypeParser'> & {
  readonly [Method in 'get' | 'post' | 'put' | 'patch' | 'delete']: Register<Method>;
};

export interface ServerOptions {
  readonly store: Store;
  /** For secrets that lie encrypted in the database. */
  readonly vault: Vault;
  /** Where files lie and who scans them; without it no file is taken or opened. */
  readonly evidence?: EvidenceStore | undefined;
  /** The built page; without it only the API is served. */
  readonly webRoot?: string | undefined;
  /** The code by which the first city is founded on the page; without it it is founded by a command alone. */
  readonly setup?: SetupCode | undefined;
  /** How to sign in to the demo city, told to whoever is not signed in. */
  readonly demo?: DemoSignIn | undefined;
  /** Who may sign in to accounts of a demo, whose passwords are public; absent: who sits at this machine. */
  readonly demoFor?: DemoFor | undefined;
  /** An identity provider besides our own sign-in. */
  readonly provider?: Provider | undefined;
  /** Requests a minute; absent: the usual ones. */
  readonly limits?: Limits | undefined;
  /** How long a request may take to arrive; absent: the usual times. */
  readonly patience?: Patience | undefined;
  readonly log: (line: string) => void;
}

/** What the routes of the API get. */
export interface ServingOptions extends ServerOptions {
  /** For what would keep others waiting. */
  readonly work: Work;
  /** What is being done with imports. */
  readonly underWay: ImportsUnderWay;
  /** For what may not wait until projects are compared. */
  readonly twins: TwinWatch;
}

/** An empty parameter means the same as none. */
export const optionalText = textLine(0, 200)
  .optional()
  .transform((text) => text || undefined);

/** A whole number in an address: digits and nothing else. */
export const wholeNumber = (least: number, most: number) =>
  z.preprocess(
    (given) => (typeof given === 'string' && /^\d{1,9}$/.test(given) ? Number(given) : given),
    z.int().min(least).max(most),
  );

/** The row that an address names. */
export const Id = z.strictObject({ id: z.uuid() });
export const page = wholeNumber(1, 1_000_000).default(1);
export const size = wholeNumber(1, 200).default(50);
export const key = textLine(8, 100);

/** An empty parameter means the same as none. */
export const orNone = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
