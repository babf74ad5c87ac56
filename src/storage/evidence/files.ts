// Rows of stored files: their state, and whether they may be opened. The bytes lie elsewhere, by their hash.
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { KnownFile, ScanState } from '../../domain/evidence/evidence.ts';
import type { FileType } from '../../domain/evidence/fileType.ts';
import type { PhotoFacts } from '../../blobs/photoFacts.ts';
import { keptForFew } from '../connection/pool.ts';
import type { Tx } from '../store.ts';

/** Of a `file f`: the latest word of a scanner. */
export const fileState = sql<ScanState>`coalesce((select s.state from file_scan s
  where s.city_code = f.city_code and s.file_id = f.id order by s.recorded_at desc limit 1), 'unscanned')`;

export const fileWithdrawn = sql<boolean>`exists (select from file_withdrawal w
  where w.city_code = f.city_code and w.file_id = f.id)`;

/** The setting that holds; where nothing was set, its default. */
const openUnscanned = sql`coalesce((select p.policy->>'openUnscanned' from evidence_policy p
  where p.city_code = f.city_code order by p.recorded_at desc limit 1), 'without_scanner')`;

/** Of a `file f`, the same as `openingBreaches` in domain/evidence/evidencePolicy.ts says; a test holds the two together. */
export const fileAllowed = sql<boolean>`(not ${fileWithdrawn} and (${fileState} = 'clean'
  or ${fileState} <> 'infected' and (${openUnscanned} = 'always'
    or ${openUnscanned} = 'without_scanner' and ${fileState} = 'unscanned' and not f.scan_awaited)))`;

export async function knownFiles(tx: Tx, cityCode: string, ids: readonly string[]): Promise<Map<string, KnownFile>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<KnownFile & { id: string }>`
    select ${keptForFew(ids)} f.id, f.office_id as "officeId", ${fileState} as state, ${fileWithdrawn} as withdrawn
    from file f where f.city_code = ${cityCode} and f.id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, ...known }) => [id, known]));
}

export interface NewFile extends PhotoFacts {
  readonly cityCode: string;
  readonly id: string;
  readonly officeId: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly type: FileType;
  readonly name: string;
  readonly scanAwaited: boolean;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

export async function insertFile(tx: Tx, file: NewFile): Promise<void> {
  await tx
    .insertInto('file')
    .values({
      city_code: file.cityCode,
      id: file.id,
      office_id: file.officeId,
      sha256: file.sha256,
      bytes: BigInt(file.bytes),
      type: file.type,
      name: file.name,
      scan_awaited: file.scanAwaited,
      taken_at: file.takenAt,
      latitude: file.latitude?.toFixed(6) ?? null,
      longitude: file.longitude?.toFixed(6) ?? null,
      recorded_at: file.recordedAt,
      recorded_by: file.recordedBy,
    })
    .execute();
}

/** A file as the one who opens, scans or takes it back needs it; undefined where it is out of the scope. */
export interface FileRow extends KnownFile {
  readonly id: string;
  readonly sha256: string;
  readonly type: FileType;
  readonly name: string;
  readonly bytes: bigint;
  readonly scanAwaited: boolean;
  readonly recordedBy: string;
  /** A verified entry that stands rests on it. */
  readonly ofVerified: boolean;
}

export async function fileById(tx: Tx, cityCode: string, id: string): Promise<FileRow | undefined> {
  const { rows } = await sql<FileRow>`
    select f.id, f.office_id as "officeId", f.sha256, f.type, f.name, f.bytes, f.scan_awaited as "scanAwaited",
      f.recorded_by as "recordedBy", ${fileState} as state, ${fileWithdrawn} as withdrawn,
      exists (select from attachment a join entry_state e on e.city_code = a.city_code and e.id = a.entry_id
        where a.city_code = f.city_code and a.file_id = f.id and e.decision = 'verified' and e.reversed_by is null
      ) as "ofVerified"
    from file f where f.city_code = ${cityCode} and f.id = ${id}`.execute(tx);
  return rows[0];
}

const unattached = sql<boolean>`(not ${fileWithdrawn} and not exists (select from attachment a
  where a.city_code = f.city_code and a.file_id = f.id))`;

/** What one account has sent and no entry rests on yet. */
export async function waitingFilesOf(
  tx: Tx,
  cityCode: string,
  accountId: string,
): Promise<{ readonly files: number; readonly bytes: number }> {
  const { rows } = await sql<{ files: number; bytes: number }>`
    select count(*)::int as files, coalesce(sum(f.bytes), 0)::float8 as bytes from file f
    where f.city_code = ${cityCode} and f.recorded_by = ${accountId} and ${unattached}`.execute(tx);
  return rows[0] ?? { files: 0, bytes: 0 };
}

/** Files sent before an instant on which no entry rests: all, or this one. */
export async function unattachedSince(
  tx: Tx,
  cityCode: string,
  before: string,
  most: number,
  id?: string,
): Promise<{ readonly id: string; readonly officeId: string; readonly sentBy: string }[]> {
  const { rows } = await sql<{ id: string; officeId: string; sentBy: string }>`
    select f.id, f.office_id as "officeId", f.recorded_by as "sentBy" from file f
    where f.city_code = ${cityCode} and f.recorded_at < ${before} and (${id ?? null}::uuid is null or f.id = ${id ?? null}::uuid)
      and ${unattached} order by f.recorded_at limit ${most}`.execute(tx);
  return rows;
}

export interface ScanRow {
  readonly fileId: string;
  readonly officeId: string;
  readonly state: Exclude<ScanState, 'unscanned'>;
  readonly finding: string | null;
}

export async function insertScan(tx: Tx, cityCode: string, at: string, scan: ScanRow): Promise<void> {
  const { fileId, officeId, state, finding } = scan;
  await tx
    .insertInto('file_scan')
    .values({
      city_code: cityCode,
      id: uuidv7(),
      file_id: fileId,
      office_id: officeId,
      state,
      finding,
      recorded_at: at,
    })
    .execute();
}

/** Files that no scanner has called clean or infected: those that came first go first, those that failed last. */
export async function filesToScan(tx: Tx, cityCode: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select f.id from file f where f.city_code = ${cityCode} and not ${fileWithdrawn}
      and ${fileState} in ('unscanned', 'scanning', 'failed') order by ${fileState} = 'failed', f.recorded_at limit ${most}`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** Which of these hashes a file has; `standing` leaves files out that were taken back. */
export async function hashesOfFiles(
  tx: Tx,
  cityCode: string,
  hashes: readonly string[],
  { standing }: { readonly standing: boolean },
): Promise<Set<string>> {
  const { rows } = await sql<{ sha256: string }>`
    select distinct f.sha256 from file f where f.city_code = ${cityCode} and f.sha256 = any(${hashes})
      and not (${standing} and ${fileWithdrawn})`.execute(tx);
  return new Set(rows.map(({ sha256 }) => sha256));
}

export interface FileToCheck {
  readonly id: string;
  readonly sha256: string;
  readonly bytes: bigint;
}

/** Page by page, by id. */
export async function filesToCheck(tx: Tx, cityCode: string, after: string, most: number): Promise<FileToCheck[]> {
  const { rows } = await sql<FileToCheck>`
    select f.id, f.sha256, f.bytes from file f where f.city_code = ${cityCode} and f.id > ${after}
      and not ${fileWithdrawn} order by f.id limit ${most}`.execute(tx);
  return rows;
}

export async function insertWithdrawal(
  tx: Tx,
  file: { readonly cityCode: string; readonly fileId: string; readonly officeId: string },
  by: { readonly at: string; readonly accountId: string; readonly reason: string | null },
): Promise<void> {
  await tx
    .insertInto('file_withdrawal')
    .values({
      city_code: file.cityCode,
      file_id: file.fileId,
      office_id: file.officeId,
      reason: by.reason,
      recorded_at: by.at,
      recorded_by: by.accountId,
    })
    .execute();
}
