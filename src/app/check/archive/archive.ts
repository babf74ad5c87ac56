// The archive of texts: added, listed, read, withdrawn. A text is never edited.
import type { ArchiveHead, ArchiveWithdrawal } from '../../../domain/check/archive.ts';
import { parsePeriod } from '../../../domain/figures/period.ts';
import type { Actor } from '../../../domain/people/role.ts';
import { refuse } from '../../../domain/refusal.ts';
import { type ArchivedText, archivedAlike, archivedText, archivePage } from '../../../storage/check/archive.ts';
import { write } from '../../../storage/door/door.ts';
import { countingScope, inScope, type Store } from '../../../storage/store.ts';
import { inCity } from '../../people/reach.ts';

export interface AddedText extends ArchiveHead {
  readonly key: string;
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  /** As it was read. */
  readonly body: string;
}

export async function addToArchive(store: Store, actor: Actor, added: AddedText): Promise<{ id: string }> {
  const { cityCode, accountId, grants } = await inCity(store, actor, ['publish']);
  const officeIds = grants.map(({ officeId }) => officeId);
  const { key, id, title, fileName, sha256, body } = added;
  const period = parsePeriod(added.period).text;
  if (!/\d/.test(body)) refuse('archive_text_empty', 'file');
  const act = {
    cityCode,
    accountId,
    useCase: 'add_to_archive',
    key,
    content: { id, title, period, sha256 },
    officeIds,
  };
  return write(store, act, async ({ tx, recordedAt }) => {
    const alike = await archivedAlike(tx, cityCode, sha256);
    if (alike !== undefined) return refuse('archive_text_known', 'file', { name: alike });
    await tx
      .insertInto('archive_text')
      .values({
        city_code: cityCode,
        id,
        title,
        period,
        file_name: fileName,
        sha256,
        body,
        recorded_at: recordedAt,
        recorded_by: accountId,
      })
      .execute();
    return { result: { id }, summary: { title, period, fileName } };
  });
}

/** From now on no draft is held against it; what was found with it stays in the reports of then. */
export async function withdrawFromArchive(
  store: Store,
  actor: Actor,
  { key, id, reason }: ArchiveWithdrawal & { readonly key: string; readonly id: string },
): Promise<{ id: string }> {
  const { cityCode, accountId, grants } = await inCity(store, actor, ['publish']);
  const officeIds = grants.map(({ officeId }) => officeId);
  const act = { cityCode, accountId, useCase: 'withdraw_from_archive', key, content: { id, reason }, officeIds };
  return write(store, act, async ({ tx, recordedAt }) => {
    const text = await archivedText(tx, cityCode, id);
    if (!text) return refuse('archive_text_unknown');
    if (text.withdrawn) return refuse('archive_text_withdrawn');
    await tx
      .insertInto('archive_text_withdrawal')
      .values({ city_code: cityCode, text_id: id, reason, recorded_at: recordedAt, recorded_by: accountId })
      .execute();
    return { result: { id }, summary: { title: text.title, reason } };
  });
}

export function listArchive(
  store: Store,
  { cityCode }: Actor,
  asked: { readonly find?: string | undefined; readonly limit: number; readonly offset: number },
): Promise<{ rows: ArchivedText[]; total: number }> {
  return inScope(store, countingScope(cityCode), (tx) => archivePage(tx, cityCode, asked));
}

export async function readArchived(
  store: Store,
  { cityCode }: Actor,
  id: string,
): Promise<ArchivedText & { body: string }> {
  const found = await inScope(store, countingScope(cityCode), (tx) => archivedText(tx, cityCode, id));
  return found ?? refuse('archive_text_unknown');
}
