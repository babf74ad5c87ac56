// A list that is taken away, as the sheets by which it comes in.
import type { ListedPage } from '../../app/entries/listed.ts';
import type { ListedKind } from '../../domain/entries/nouns.ts';
import { formsOfEntries } from '../../sheets/forms/recorded/entries.ts';
import { formSheet } from '../../sheets/forms/write.ts';
import type { SheetOut } from '../../sheets/write/shape.ts';

export function listedSheets(kind: ListedKind, { rows, names, codes, offices }: ListedPage): SheetOut[] {
  const entries = rows.map((row) => ({
    id: row.entryId,
    office: offices.get(row.officeId)?.name ?? '',
    day: row.day,
    auditedOn: row.auditedOn,
    origin: row.origin,
    sampleFields: row.sampleFields,
    input: row.input,
    nameOf: (id: string) => names.get(id),
    codeOf: (id: string) => codes.get(id),
  }));
  return formsOfEntries(kind, entries).map(({ form, records }) =>
    formSheet(form, records, { allColumns: true, total: false }),
  );
}
