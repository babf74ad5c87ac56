// Accounts of a sheet: looked through first, then opened one by one, each by an act of its own, so that one that is refused keeps
// none of the others.
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import { api } from '../api/request.ts';
import { upload } from '../api/upload.ts';
import { useAct, useQuestion } from '../form/useAct.ts';
import { openRows, type SheetRow } from './openRows.ts';

export function useAccountSheet() {
  const [rows, setRows] = useState<readonly SheetRow[]>([]);
  const read = useQuestion(
    (_, file: File) => upload('POST /people/sheet', file, {}, () => {}).done,
    (found) => setRows(found.map((row) => ({ ...row, key: uuid() }))),
  );
  const open = useAct((_, wanted: readonly SheetRow[]) =>
    openRows(
      wanted,
      ({ key, username, name, roles }, officeId) => {
        const grants = roles.map((role) => ({ role, officeId }));
        return api('POST /people', { body: { key, username, name, officeId, grants } });
      },
      (done) => setRows((before) => before.map((row) => (row.key === done.key ? done : row))),
    ),
  );
  return {
    rows,
    read,
    open,
    toOpen: rows.filter(({ breaches, told }) => breaches.length === 0 && !told),
    wrong: rows.filter(({ breaches }) => breaches.length > 0).length,
    opened: rows.filter(({ told }) => told).length,
  };
}
