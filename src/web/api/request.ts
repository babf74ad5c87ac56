// The one way to the server: JSON in and out, refusals as ApiError with the laws that were broken.

import type { BreachView, DemoSignIn, ErrorView, ProviderSignIn } from '../../server/errorViews.ts';

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

/** Names and messages come in the page's language; and no other site's form can say that it is this page. */
export function ownHeaders(): Record<string, string> {
  return {
    'x-yiwang': '1',
    'x-yiwang-lang': document.documentElement.lang === 'en' ? 'en' : 'zh',
    ...(accountOfPage === undefined ? {} : { 'x-yiwang-account': accountOfPage }),
  };
}

interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly query?: Query;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

export async function api<Answer>(path: string, call: Call = {}): Promise<Answer> {
  const headers: Record<string, string> = { accept: 'application/json', ...ownHeaders() };
  // Whoever is signed in by now: this is how the page learns of it.
  if (path === '/session' && (call.method ?? 'GET') === 'GET') delete headers['x-yiwang-account'];
  if (call.body !== undefined) headers['content-type'] = 'application/json';
  const response = await fetch(apiUrl(path, call.query), {
    method: call.method ?? 'GET',
    headers,
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    ...(call.signal ? { signal: call.signal } : {}),
  }).catch((error: unknown) => {
    if (call.signal?.aborted) throw error;
    throw new ApiError(0, {});
  });
  return answerOf(response.status, await response.text()) as Answer;
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
