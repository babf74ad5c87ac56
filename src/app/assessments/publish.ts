// Publishing a result: scores, places and every number behind them are frozen. A corrected one follows the first and says what
// has changed; both read the same for ever.
import { v7 as uuidv7 } from 'uuid';
import { schemeOn } from '../../domain/assessments/versions.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { latest, periodAt } from '../../metrics/facts.ts';
import { hashOf } from '../../storage/canonical.ts';
import { write } from '../../storage/door/door.ts';
import { resultRow, type ResultRow, resultsPage, standingResult } from '../../storage/assessments/results.ts';
import { insertRows } from '../../storage/insert.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { recordDefinitions } from '../figures/recordDefinitions.ts';
import { inCity } from '../people/reach.ts';
import { resultContent, movedOffices, type MovedOffice, numbersBehind, type ResultContent } from './content.ts';
import { readSchemes, resultBy } from './schemes.ts';

export interface ResultToPublish {
  readonly key: string;
  readonly schemeId: string;
  readonly period: string;
  /** What has changed since the last publication of the period; null of a first one. */
  readonly change: string | null;
}

/** By the version in force on the period's last day, once it is over; by another person than who set it. */
export async function publishResult(store: Store, actor: Actor, request: ResultToPublish): Promise<{ id: string }> {
  const { cityCode, accountId, grants } = await inCity(store, actor, ['publish']);
  const officeIds = grants.map(({ officeId }) => officeId);
  const { key, schemeId, change } = request;
  await recordDefinitions(store);
  const facts = await cityFacts(store, cityCode);
  const period = periodAt(facts, request.period, latest);
  const scheme = schemeOn(await readSchemes(store, cityCode, schemeId), period.to);
  if (!scheme) return refuse('assessment_not_in_force', 'period', { day: period.to });
  if (scheme.recordedBy === accountId) refuse('assessment_own_scheme');
  const result = await resultBy(store, facts, scheme, period.text);
  const content = resultContent(facts, scheme, result);
  const act = { cityCode, accountId, useCase: 'publish_assessment', key, content: request, officeIds };
  return write(store, act, async ({ tx, recordedAt, versionBefore, today }) => {
    if (period.to >= today) refuse('assessment_period_runs', 'period', { day: period.to });
    if (facts.ledgerVersion !== versionBefore) refuse('conflict_try_again');
    const last = await standingResult(tx, cityCode, { schemeId, period: period.text });
    if (last && hashOf(last.content) === hashOf(content)) refuse('assessment_unchanged', 'period');
    if (last && change === null) refuse('assessment_change_unsaid', 'change');
    const id = uuidv7();
    const figures = numbersBehind(scheme.body, result);
    const row = { city_code: cityCode, id, scheme_id: schemeId, scheme_version: scheme.version, period: period.text };
    const corrects = { corrects_id: last?.id ?? null, change: last ? change : null };
    const said = { known_at: recordedAt, recorded_at: recordedAt, recorded_by: accountId };
    const hash = hashOf([content, figures]);
    await insertRows(tx, { assessment_result: [{ ...row, ...corrects, content, figures, hash, ...said }] });
    return { result: { id }, summary: { schemeId, period: period.text, corrects: last?.id ?? null } };
  });
}

export async function publishedResults(
  store: Store,
  cityCode: string,
  of: { readonly schemeId?: string | undefined },
  page: { readonly limit: number; readonly offset: number },
): Promise<{ rows: ResultRow[]; total: number }> {
  return inScope(store, countingScope(cityCode), (tx) => resultsPage(tx, cityCode, of, page));
}

export interface PublishedResult extends ResultRow {
  readonly content: ResultContent;
  /** Against the one that it corrects. */
  readonly moved: readonly MovedOffice[];
}

export async function publishedResult(store: Store, cityCode: string, id: string): Promise<PublishedResult> {
  return inScope(store, countingScope(cityCode), async (tx) => {
    const row = await resultRow(tx, cityCode, id);
    if (!row) return refuse('assessment_publication_unknown');
    const before = row.correctsId ? await resultRow(tx, cityCode, row.correctsId) : undefined;
    const content = row.content as ResultContent;
    return { ...row, content, moved: before ? movedOffices(before.content as ResultContent, content) : [] };
  });
}
