// Answers that are not 2xx: a refusal by its law, a malformed request by its fields, a fault by a number.
import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasCity } from '../app/offices/city.ts';
import { mayUseDemo } from '../app/people/demoFor.ts';
import { type Breach, Refusal } from '../domain/refusal.ts';
import type { Language } from '../labels/language.ts';
import { refusalText } from '../labels/refusals.ts';
import { SheetRefusal } from '../sheets/refusal.ts';
import { CommitUnanswered, connectionLost } from '../storage/connection/lostConnection.ts';
import { languageOf } from './people/caller.ts';
import type { ServerOptions } from './route.ts';
import type { ErrorView } from './errorViews.ts';

const statuses: Readonly<Record<string, number>> = {
  sign_in_required: 401,
  another_account_signed_in: 409,
  credentials_wrong: 401,
  password_change_required: 403,
  demo_account_fixed: 403,
  demo_stays_here: 403,
  code_required: 401,
  code_wrong: 401,
  second_factor_required: 403,
  second_factor_already_on: 409,
  second_factor_not_on: 409,
  right_required: 403,
  only_the_holder_acts: 403,
  only_the_receiver_answers: 403,
  pursuit_unknown: 404,
  campaign_unknown: 404,
  project_not_named: 404,
  campaign_changed_meanwhile: 409,
  offer_unknown: 404,
  prospect_held_by_other: 409,
  prospect_already_pursued_here: 409,
  prospect_is_a_lead: 409,
  pursuit_has_ended: 409,
  pursuit_has_lapsed: 409,
  offer_no_longer_open: 409,
  office_out_of_scope: 403,
  moved_by_level_above: 403,
  set_by_level_above: 403,
  consent_awaited: 403,
  verifier_is_reporter: 403,
  reopener_is_closer: 403,
  adjustment_needs_closing_level: 403,
  reviewer_is_registrant: 403,
  write_header_missing: 403,
  write_from_another_site: 403,
  second_administrator_needed: 409,
  second_hand_is_another: 403,
  request_unknown: 404,
  request_waits_already: 409,
  request_out_of_date: 409,
  account_out_of_reach: 404,
  own_account_not_by_oneself: 403,
  account_name_erased: 409,
  right_held_already: 409,
  right_not_held: 409,
  administrator_stays: 409,
  account_is_disabled: 409,
  account_is_enabled: 409,
  subject_linked_already: 409,
  provider_not_configured: 404,
  not_found: 404,
  import_unknown: 404,
  publication_unknown: 404,
  view_unknown: 404,
  key_reused_with_other_content: 409,
  id_taken: 409,
  credit_code_taken: 409,
  conflict_try_again: 409,
  chain_unknown: 404,
  company_not_found: 404,
  chain_version_unknown: 404,
  chain_node_unknown: 404,
  chain_changed_meanwhile: 409,
  chain_retired: 409,
  chain_name_taken: 409,
  entry_already_verified: 409,
  entry_already_returned: 409,
  pending_changed: 409,
  row_already_checked: 409,
  spot_check_unknown: 404,
  checker_is_reporter: 403,
  agreement_not_standing: 409,
  entry_already_reversed: 409,
  withdrawal_needs_no_decision: 409,
  username_taken: 409,
  import_not_previewed: 409,
  import_not_applied: 409,
  import_out_of_date: 409,
  import_is_built_on: 409,
  import_twins_undecided: 409,
  pair_not_suspected: 404,
  kept_apart_unknown: 404,
  kept_apart_already_undone: 409,
  pair_already_apart: 409,
  twins_out_of_reach: 403,
  keeper_is_reporter: 403,
  packaging_unknown: 404,
  merge_unknown: 404,
  packaging_already_undone: 409,
  packaging_not_yet_verified: 409,
  packaging_is_built_on: 409,
  back_move_goes_on: 409,
  period_already_closed: 409,
  period_has_pending_entries: 409,
  close_already_reopened: 409,
  file_too_large: 413,
  file_too_big: 413,
  file_type_not_taken: 415,
  file_active: 415,
  file_reaches_out: 415,
  picture_too_large: 415,
  file_not_clean: 403,
  file_gone: 404,
  file_not_scanned: 503,
  file_scan_failed: 503,
  file_storage_missing: 503,
  file_storage_full: 507,
  files_wait_for_entries: 409,
  views_too_many: 409,
  request_too_slow: 408,
  file_already_withdrawn: 409,
  file_of_verified_entry: 409,
  payload_too_large: 413,
  account_locked: 429,
  too_many_attempts: 429,
  too_many_requests: 429,
  work_too_many: 429,
  work_queue_full: 503,
  work_too_long: 422,
  work_too_large: 413,
  too_many_fine_questions: 429,
  cut_too_fine: 403,
  cut_for_readers_only: 403,
  instant_not_told: 403,
  input_malformed: 400,
  field_unknown: 400,
  text_unclean: 400,
  period_malformed: 400,
  instant_malformed: 400,
  database_unreachable: 503,
  saved_or_not_unknown: 503,
  disk_too_full: 507,
  database_disk_full: 507,
  clock_differs_from_database: 503,
  clock_jumped: 503,
  clock_far_ahead: 503,
  clock_behind_last_write: 503,
};

/** What is named in the address and is not there is 404; a law broken by what was sent is 422. */
export function statusOf(breach: Breach | undefined): number {
  if (!breach) return 422;
  const inAddress = breach.field === undefined && /_unknown$|^figure_not_in_force$/.test(breach.law);
  return statuses[breach.law] ?? (inAddress ? 404 : 422);
}

export type Faults = Pick<ServerOptions, 'log' | 'store' | 'demo' | 'demoFor' | 'provider'>;

export async function answerError(
  faults: Faults,
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const language = languageOf(request);
  const known = breachesOf(error);
  if (known) {
    const status = statusOf(known[0]);
    const wait = waitOf(status, known[0]);
    if (wait !== undefined) reply.header('retry-after', String(wait));
    const body = errorView(known, language);
    return reply.code(status).send(status === 401 ? { ...body, ...(await waysIn(faults, request)) } : body);
  }
  const errorId = logFault(faults, error, request);
  const body = errorView([{ law: 'unexpected_fault', detail: { id: errorId } }], language);
  return reply.code(500).send({ ...body, errorId });
}

/** Seconds after which the same request may go through: as the law says, else what a machine needs to come back. */
function waitOf(status: number, breach: Breach | undefined): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const seconds = breach?.detail?.['seconds'];
  return typeof seconds === 'number' ? seconds : status === 503 ? 10 : 60;
}

/** Answers the number under which it can be found. */
export function logFault({ log }: Pick<Faults, 'log'>, error: unknown, request: FastifyRequest): string {
  const errorId = randomUUID().slice(0, 8);
  const text = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  // The route, not the address: an address may hold what was typed.
  log(`error ${errorId} ${request.method} ${request.routeOptions.url ?? '?'} ${text}`);
  return errorId;
}

/** How to sign in, besides by name and password; and that nobody can, while there is no city. */
async function waysIn(
  { store, demo, demoFor, provider }: Faults,
  { ip }: FastifyRequest,
): Promise<Pick<ErrorView, 'demo' | 'provider' | 'noCity'>> {
  return {
    ...(demo && mayUseDemo(demoFor, ip) ? { demo } : {}),
    ...(provider ? { provider: { name: provider.settings.name ?? null } } : {}),
    ...((await hasCity(store).catch(() => true)) ? {} : { noCity: true as const }),
  };
}

export function errorView(breaches: readonly Breach[], language: Language): ErrorView {
  return { breaches: breaches.map((breach) => ({ ...breach, message: refusalText(breach, language) })) };
}

function breachesOf(error: FastifyError): readonly Breach[] | undefined {
  if (error instanceof Refusal) return error.breaches;
  if (error instanceof SheetRefusal) return [{ law: error.law, ...(error.sheet ? { field: error.sheet } : {}) }];
  if (error instanceof CommitUnanswered) return [{ law: 'saved_or_not_unknown' }];
  if (connectionLost(error)) return [{ law: 'database_unreachable' }];
  if (error.code === '53100') return [{ law: 'database_disk_full' }];
  if (error.statusCode === 413 || error.code === 'FST_REQ_FILE_TOO_LARGE') return [{ law: 'payload_too_large' }];
  if (isBrokenForm(error)) return [{ law: 'input_malformed', field: 'file', detail: { wants: 'whole_form' } }];
  if (error.statusCode === 404) return [{ law: 'not_found' }];
  if (error.statusCode !== undefined && error.statusCode < 500) return [malformed(error)];
  return undefined;
}

/** The reader of forms with files says only in English, and without a code, that one was cut off or has no parts. */
function isBrokenForm({ message, statusCode }: FastifyError): boolean {
  const said = /multipart|malformed part header|unexpected end of (form|file)|boundary/i;
  return statusCode === undefined && said.test(message);
}

/** What the framework itself refuses, before any schema is asked. */
function malformed({ code, message }: FastifyError): Breach {
  if (code === 'FST_ERR_BAD_URL') return { law: 'input_malformed', field: 'url', detail: { wants: 'address' } };
  if (code === 'FST_ERR_MAX_PARAM_LENGTH')
    return { law: 'input_malformed', field: 'url', detail: { wants: 'shorter_address' } };
  const isBody = code?.startsWith('FST_ERR_CTP_') || /JSON/.test(message);
  return { law: 'input_malformed', ...(isBody ? { field: 'body', detail: { wants: 'json' } } : {}) };
}
