// A law is a value: how an answer that refuses by it is marked, and what it says to a person, in both languages: what is
// wrong, and what to do about it. `{name}` is filled from the breach's detail (labels/refusals.ts).
// Here lies no judgement: whether a law is broken is decided where the noun is (domain), and a breach only names it.

/**
 * The status of the answer. '404/422': what the address names is not there (404), or what a field of the body names (422).
 * 200: only told, as a warning; it refuses nothing.
 */
export type LawStatus = 200 | 400 | 401 | 403 | 404 | '404/422' | 408 | 409 | 413 | 415 | 422 | 429 | 500 | 503 | 507;

export interface LawValue {
  readonly status: LawStatus;
  readonly zh: string;
  readonly en: string;
}
