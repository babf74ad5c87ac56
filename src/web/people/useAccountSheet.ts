// Accounts of a sheet: looked through first, then opened one by one, each by an act of its own, so that one that is refused keeps
// none of the others.
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { AccountToOpenView, ToldPassword } from '../../server/people/views.ts';
import { api } from '../api/request.ts';
import { upload } from '../api/upload.ts';
import { useAct, useQuestion } from '../form/useAct.ts';

export interface SheetRow extends AccountToOpenView {
  /** Under which it is opened once, however often it is sent. */
  readonly key: string;
  readonly told?: ToldPassword;
}

export function useAccountSheet() {
  const [rows, setRows] = useState<readonly SheetRow[]>([]);
  const read = useQuestion(
    (_, file: File) => upload('POST /people/sheet', file, {}, () => {}).done,
    (found) => setRows(found.map((row) => ({ ...row, key: uuid() }))),
  );
  const open = useAct(async (_, wanted: readonly SheetRow[]) => {
    for (const { key, username, name, officeId, roles } of wanted) {
      if (officeId === null) continue;
      const grants = roles.map((role) => ({ role, officeId }));
      const told = await api('POST /people', { body: { key, username, name, officeId, grants } });
      setRows((before) => before.map((row) => (row.key === key ? { ...row, told } : row)));
    }
  });
  return {
    rows,
    read,
    open,
    toOpen: rows.filter(({ breaches, told }) => breaches.length === 0 && !told),
    wrong: rows.filter(({ breaches }) => breaches.length > 0).length,
    opened: rows.filter(({ told }) => told).length,
  };
}
