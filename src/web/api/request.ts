// The one way to the server: JSON in and out, typed by route; refusals as ApiError with the laws that were broken.

import type { BreachView, DemoSignIn, ErrorView, HealthView, ProviderSignIn } from '../../server/errorViews.ts';
import type { AnswerOf, BodyOf, PlaceOf, QueryOf, Route } from './contract.ts';

/** Status 0: the server was not reached at all. */
export class ApiError extends Error {
  readonly status: number;
  readonly breaches: readonly BreachView[];
  /** Only with 401 and only in a demo city: how to sign in. */
  readonly demo: DemoSignIn | undefined;
  /** Only with 401 and only where one is set up. */
  readonly provider: ProviderSignIn | undefined;
  /** Only with 401: there is no city to sign in to. */
  readonly noCity: boolean;
  readonly errorId: string | undefined;
  constructor(status: number, body: Partial<ErrorView>) {
    super(body.breaches?.map((b) => b.message).join(' ') ?? `HTTP ${status}`);
    this.name = 'ApiError';
    this.status = status;
    this.breaches = body.breaches ?? [];
    this.demo = body.demo;
    this.provider = body.provider;
    this.noCity = body.noCity ?? false;
    this.errorId = body.errorId;
  }
}

/**
 * The session ended: the sign-in over the screen says so, and nothing else need. A sign-in that failed is 401 too, and
 * its form must stay as it is.
 */
export function isLostSession(error: unknown): boolean {
  return error instanceof ApiError && error.breaches.some(({ law }) => law === 'sign_in_required');
}

/** Whose page this is no longer: another account has signed in, in this browser. */
export function isOfAnother(error: unknown): boolean {
  return error instanceof ApiError && error.breaches.some(({ law }) => law === 'another_account_signed_in');
}

export type Query = Readonly<Record<string, string | number | null | undefined>>;

/** `/api/v1` + path, with the parameters that have a value. */
export function apiUrl(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

let accountOfPage: string | undefined;

/** Whose page this is: from here on every request says so, and none is answered for another account. */
export function askAs(accountId: string): void {
  accountOfPage = accountId;
}

/** Whose page this is; absent before anybody has signed in. */
export const pageOf = (): string | undefined => accountOfPage;

let setupCode: string | undefined;

/** The code that the server printed, with which the first city is founded. */
export function foundWith(code: string): void {
  setupCode = code;
}

/** Names and messages come in the page's language; and no other site's form can say that it is this page. */
export function ownHeaders(): Record<string, string> {
  return {
    'x-yiwang': '1',
    'x-yiwang-lang': document.documentElement.lang === 'en' ? 'en' : 'zh',
    ...(accountOfPage === undefined ? {} : { 'x-yiwang-account': accountOfPage }),
    ...(setupCode === undefined || accountOfPage !== undefined
      ? {}
      : { 'x-yiwang-setup': encodeURIComponent(setupCode) }),
  };
}

type Call<R extends Route> = {
  readonly query?: QueryOf<R>;
  readonly signal?: AbortSignal;
} & (keyof PlaceOf<R> extends never ? { readonly at?: undefined } : { readonly at: PlaceOf<R> }) &
  (undefined extends BodyOf<R> ? { readonly body?: BodyOf<R> } : { readonly body: BodyOf<R> });

type Calls<R extends Route> = Readonly<Record<never, never>> extends Call<R> ? [call?: Call<R>] : [call: Call<R>];

/** A path with what stands in it in place of `:name`. */
export function addressOf(path: string, at: object): string {
  const said = new Map(Object.entries(at));
  return path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(said.get(name))));
}

interface Sending {
  readonly query?: Query | undefined;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/** As its address and method are spelled; `api` and `useApi` know what comes of it. */
export async function send(method: string, path: string, { query, body, signal }: Sending = {}): Promise<unknown> {
  const headers: Record<string, string> = { accept: 'application/json', ...ownHeaders() };
  // Whoever is signed in by now: this is how the page learns of it.
  if (path === '/session' && method === 'GET') delete headers['x-yiwang-account'];
  if (body !== undefined) headers['content-type'] = 'application/json';
  const response = await fetch(apiUrl(path, query), {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ApiError(0, {});
  });
  return answerOf(response.status, await response.text());
}

interface Sent extends Sending {
  readonly at?: object | undefined;
}

/** For what makes the calls of several routes, and takes what each of them is sent by its type. */
export async function sendTo<R extends Route>(route: R, { at = {}, ...sending }: Sent = {}): Promise<AnswerOf<R>> {
  const [method = '', path = ''] = route.split(' ');
  return (await send(method, addressOf(path, at), sending)) as AnswerOf<R>;
}

export function api<R extends Route>(route: R, ...[call]: Calls<R>): Promise<AnswerOf<R>> {
  return sendTo(route, call);
}

/** What the server says of itself; null where it says nothing. */
export async function askHealth(signal: AbortSignal): Promise<HealthView | null> {
  const answer = await fetch('/healthz', { headers: ownHeaders(), signal });
  return answer.ok ? ((await answer.json()) as HealthView) : null;
}

/** A file that the server makes of what is sent, under the name that it gives it. */
export async function fileMadeOf(
  path: string,
  sent: FormData | object,
): Promise<{ blob: Blob; name: string | undefined }> {
  const isForm = sent instanceof FormData;
  const headers = { ...ownHeaders(), ...(isForm ? {} : { 'content-type': 'application/json' }) };
  const body = isForm ? sent : JSON.stringify(sent);
  const response = await fetch(apiUrl(path), { method: 'POST', headers, body });
  if (!response.ok) answerOf(response.status, await response.text());
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { blob: await response.blob(), name: encoded && decodeURIComponent(encoded) };
}

/** The answer in a response's text, or its refusal thrown. */
export function answerOf(status: number, text: string): unknown {
  let body: Partial<ErrorView> | null;
  try {
    body = text === '' ? null : (JSON.parse(text) as Partial<ErrorView>);
  } catch {
    throw new ApiError(status >= 400 ? status : 0, {});
  }
  if (status >= 400) throw new ApiError(status, body ?? {});
  return body;
}
