// One of a demo's files, as a person brings it in: previewed, applied, decided. What was done before a seed was cut short is
// found by its keys.
import { applyImport } from '../../app/imports/apply.ts';
import { previewImport } from '../../app/imports/preview.ts';
import { actorNamed } from '../../app/people/accounts.ts';
import { verify } from '../../app/verification/verify.ts';
import type { DemoWorkbook } from '../../demo/workbooks.ts';
import { writeDemoWorkbook } from '../../demo/writeExampleFiles.ts';
import type { Actor } from '../../domain/people/role.ts';
import { wasWritten } from '../../storage/door/writtenKeys.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { onDay } from './onDay.ts';

/** On the day that the file says; `before` is done between its rows and their verification. */
export async function takeBook(
  store: Store,
  cityCode: string,
  book: DemoWorkbook,
  before?: (store: Store) => Promise<void>,
): Promise<void> {
  const key = keyOf(book);
  if (await wasWritten(store, cityCode, `${key}-verify`)) return;
  const importId = await bringIn(onDay(store, book.recordedOn), cityCode, book);
  await before?.(onDay(store, book.recordedOn));
  const verifier = await actorNamed(store, cityCode, book.verifierUsername);
  const request = { key: `${key}-verify`, decision: 'verified', of: { importId } } as const;
  await verify(onDay(store, book.recordedOn, 1), verifier, request);
}

/** Its rows wait from then on. */
export async function bringIn(store: Store, cityCode: string, book: DemoWorkbook): Promise<string> {
  const enterer = await actorNamed(store, cityCode, book.accountUsername);
  return (await appliedBefore(store, cityCode, book.fileName)) ?? importBook(store, enterer, book);
}

const keyOf = (book: DemoWorkbook) => `seed-${book.fileName}`;

async function importBook(store: Store, enterer: Actor, book: DemoWorkbook): Promise<string> {
  const chunks: Uint8Array[] = [];
  await writeDemoWorkbook(book, (bytes) => void chunks.push(bytes));
  const officeId = enterer.grants.find((g) => g.role === 'enter')?.officeId ?? '';
  const file = { fileName: book.fileName, bytes: Buffer.concat(chunks), officeId };
  const preview = await previewImport(store, enterer, file);
  const { counts } = preview.reading;
  if (counts.refused > 0) throw new Error(`${book.fileName}: ${counts.refused} rows of the demo are refused`);
  await applyImport(store, enterer, { importId: preview.id, key: keyOf(book), undecided: 'import' });
  return preview.id;
}

/** A file that was applied before the seed was cut short. */
async function appliedBefore(store: Store, cityCode: string, fileName: string): Promise<string | undefined> {
  const row = await inScope(store, countingScope(cityCode), (tx) =>
    tx
      .selectFrom('import')
      .select('id')
      .where('file_name', '=', fileName)
      .where('state', '=', 'applied')
      .executeTakeFirst(),
  );
  return row?.id;
}
