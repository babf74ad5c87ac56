// Where the head of a table is, and which form it is: said over the sheet as it looks. A table that was recognised is taken for
// another here, one that was not is read from here on.
import { useState } from 'react';
import { deepestHead } from '../../domain/imports/tables.ts';
import type { ImportPreview, ImportSheet } from '../../server/imports/views.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useWords } from '../language/language.tsx';
import type { MapTable } from './useMapping.ts';
import { SheetAsIs } from './SheetAsIs.tsx';
import { templates, useFormName } from './templates.ts';
import './tables.css';

interface HeadAndFormProps {
  readonly sheet: ImportSheet;
  readonly preview: ImportPreview;
  readonly map: MapTable;
}

export function HeadAndForm({ sheet, preview, map }: HeadAndFormProps) {
  const words = useWords();
  const w = words.readAs;
  const formName = useFormName();
  const [first = 1, last = first] = sheet.headRows;
  const [head, setHead] = useState<readonly [number, number]>([first, last]);
  const [form, setForm] = useState(sheet.form ?? sheet.likely ?? '');
  const [from, until] = head;
  const said = { headRow: from, headDepth: until - from + 1, form };
  const isElsewhere = from !== first;
  const numbers = (start: number, count: number) =>
    Array.from({ length: count }, (_, n) => ({ code: String(start + n), word: String(start + n) }));
  const lowest = Math.max(1, from - deepestHead);
  return (
    <div className="table-head">
      {sheet.form === null ? <p className="quiet">{w.hint}</p> : null}
      <div className="table-head-fields">
        <ChoiceField
          label={w.from}
          value={String(from)}
          choices={numbers(lowest, 3 * deepestHead)}
          onChange={(row) => setHead([Number(row), Number(row)])}
        />
        <ChoiceField
          label={w.until}
          value={String(until)}
          choices={[{ code: String(from - 1), word: w.noHead }, ...numbers(from, deepestHead)]}
          onChange={(row) => setHead([from, Number(row)])}
        />
        <ChoiceField
          label={w.form}
          value={form}
          {...(form === '' ? { none: w.choose } : {})}
          choices={templates.map((code) => ({ code, word: formName(code) }))}
          onChange={setForm}
        />
        <button
          type="button"
          className="button button-main"
          disabled={form === '' || map.busy}
          onClick={() => map.send(sheet.form !== null && isElsewhere ? { ...said, was: first } : said)}
        >
          {w.read}
        </button>
        {sheet.form === null ? null : (
          <button type="button" className="button" disabled={map.busy} onClick={() => map.send({ form: null })}>
            {w.leave}
          </button>
        )}
        {sheet.form !== null && isElsewhere ? (
          <button type="button" className="button" disabled={map.busy} onClick={() => map.send(said)}>
            {w.beside}
          </button>
        ) : null}
      </div>
      {sheet.form === null && sheet.likely !== null ? (
        <p className="quiet">{w.likely(formName(sheet.likely))}</p>
      ) : null}
      <SheetAsIs importId={preview.id} sheet={sheet.sheet} head={head} onHead={(row) => setHead([row, row])} />
    </div>
  );
}
