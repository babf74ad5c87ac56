// What a person says of a table: its head, form, columns, units, and what holds for all rows. The preview is made anew.
import type { ImportPreview, ImportSheet } from '../../server/imports/views.ts';
import type { BodyOf } from '../api/contract.ts';
import { api } from '../api/request.ts';
import { useAct } from '../form/useAct.ts';

type Mapping = BodyOf<'POST /imports/:id/mapping'>;

interface UseMapping {
  readonly sheet: ImportSheet;
  readonly preview: ImportPreview;
  readonly renew: () => Promise<void>;
}

export function useMapping({ sheet, preview, renew }: UseMapping) {
  const [first = 1, last = first] = sheet.headRows;
  const asItIs = { sheet: sheet.sheet, headRow: first, headDepth: last - first + 1, columns: {} };
  return useAct(
    (_, said: Partial<Mapping>) =>
      api('POST /imports/:id/mapping', {
        at: { id: preview.id },
        body: { ...asItIs, ...(sheet.form === null ? {} : { form: sheet.form }), ...said },
      }),
    { onDone: renew, renews: 'nothing' },
  );
}

export type MapTable = ReturnType<typeof useMapping>;
