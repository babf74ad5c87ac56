// What is read from the ledger page by page and made into an .xlsx file.
import { exportProjects } from '../../../app/projects/exportProjects.ts';
import { ownFileMarked } from '../../../app/imports/returned/ownFile.ts';
import { refusedSheets, type Say } from '../../../app/imports/returned/refusedRows.ts';
import type { Actor } from '../../../domain/people/role.ts';
import type { Language } from '../../../labels/language.ts';
import { refusalText } from '../../../labels/refusals.ts';
import type { SheetOut } from '../../../sheets/write/shape.ts';
import { writeWorkbook } from '../../../sheets/write/workbook.ts';
import { type AskedBook, ledgerSheets } from '../../projects/sheet.ts';
import type { Host } from '../host.ts';

interface Wanted {
  readonly actor: Actor;
  readonly language: Language;
  readonly mark?: string | undefined;
}

type WantedBook = Wanted & Pick<AskedBook, 'book' | 'query'>;

/** The filtered ledger, of one snapshot. */
export const ledger = {
  async run({ actor, language, mark, query, book }: WantedBook, host: Host) {
    const store = await host.store();
    const made = Promise.withResolvers<Uint8Array>();
    await exportProjects(store, actor, { ...query, book }, async (found) => {
      const at = store.clock().toISOString();
      made.resolve(await bookOf(ledgerSheets(found, { book, query, at, language }), mark, host));
    });
    return made.promise;
  },
};

export const refusedRows = {
  async run({ actor, importId, language, mark }: Wanted & { readonly importId: string }, host: Host) {
    return bookOf(await refusedSheets(await host.store(), actor, importId, sayIn(language)), mark, host);
  },
};

/** The sender's own file with the reasons in it. */
export const ownFile = {
  async run({ actor, importId, language }: Wanted & { readonly importId: string }, host: Host) {
    return ownFileMarked(await host.store(), actor, importId, sayIn(language));
  },
};

const sayIn =
  (language: Language): Say =>
  ({ law, detail, expected }, field) => {
    const all = { ...(expected === undefined ? {} : { expected }), ...detail };
    const said = refusalText({ law, detail: all }, language);
    return field === null ? said : `${field}: ${said}`;
  };

async function bookOf(sheets: readonly SheetOut[], mark: string | undefined, { signal }: Host): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const keep = (piece: Uint8Array) => {
    signal.throwIfAborted();
    pieces.push(piece);
  };
  await writeWorkbook(sheets, keep, mark);
  return Buffer.concat(pieces);
}
