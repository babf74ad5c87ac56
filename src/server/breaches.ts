// What went wrong as the laws that were broken, and these in the reader's language.
import type { FastifyError } from 'fastify';
import { type Breach, Refusal } from '../domain/refusal.ts';
import type { Language } from '../labels/language.ts';
import { refusalText } from '../labels/refusals.ts';
import { SheetRefusal } from '../sheets/refusal.ts';
import { CommitUnanswered, connectionLost } from '../storage/connection/lostConnection.ts';
import type { BreachView } from './errorViews.ts';

type Told = Error & Partial<Pick<FastifyError, 'code' | 'statusCode'>>;

export function toldIn(breaches: readonly Breach[], language: Language): BreachView[] {
  return breaches.map((breach) => ({ ...breach, message: refusalText(breach, language) }));
}

/** Undefined of a fault. */
export function breachesOf(error: Told): readonly Breach[] | undefined {
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
function isBrokenForm({ message, statusCode }: Told): boolean {
  const said = /multipart|malformed part header|unexpected end of (form|file)|boundary/i;
  return statusCode === undefined && said.test(message);
}

/** What the framework itself refuses, before any schema is asked. */
function malformed({ code, message }: Told): Breach {
  if (code === 'FST_ERR_BAD_URL') return { law: 'input_malformed', field: 'url', detail: { wants: 'address' } };
  if (code === 'FST_ERR_MAX_PARAM_LENGTH')
    return { law: 'input_malformed', field: 'url', detail: { wants: 'shorter_address' } };
  const isBody = code?.startsWith('FST_ERR_CTP_') || /JSON/.test(message);
  return { law: 'input_malformed', ...(isBody ? { field: 'body', detail: { wants: 'json' } } : {}) };
}
