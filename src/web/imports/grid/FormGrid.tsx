// One form as a grid. What is typed is kept; what is sent becomes an import, and is written and taken back as one.
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { GridForm } from '../../../server/imports/gridViews.ts';
import { api } from '../../api/request.ts';
import { useQuestion } from '../../form/useAct.ts';
import { useWords } from '../../language/language.tsx';
import { useOwnOffice } from '../../offices/useOwnOffice.ts';
import { OfficeField } from '../../projects/OfficeField.tsx';
import { type Unpasted, nothingUnpasted } from './blocks.ts';
import { isBlankRow } from './cells.ts';
import { ColumnsToAdd } from './ColumnsToAdd.tsx';
import { useGridDraft } from './draft.ts';
import { GridFoot } from './GridFoot.tsx';
import { GridTable } from './GridTable.tsx';
import { SentNow } from './SentNow.tsx';
import { useCellKeys } from './useCellKeys.ts';
import { bodyOf, type TypedTable, useGridCheck } from './useGridCheck.ts';
import styles from './grid.module.css';

const leastShown = 15;

interface GridProps {
  readonly form: GridForm;
  readonly name: string;
  /** Which form it is. */
  readonly children: ReactNode;
}

export function FormGrid({ form, name, children }: GridProps) {
  const words = useWords();
  const grid = useGridDraft(form, useOwnOffice('enter'));
  const { draft, change, setRows } = grid;
  const { mostRows, mostCell } = form;
  // One list as long as it is the same: rows are drawn again where theirs is another.
  const columns = useMemo(
    () => draft.fields.flatMap((field) => form.columns.find((one) => one.field === field) ?? []),
    [draft.fields, form.columns],
  );
  // What was given back to rows typed since may be more than is sent at once: it is all in sight.
  const shown = Math.max(draft.rows.length, Math.min(Math.max(draft.rows.length + 5, leastShown), mostRows));
  const body = bodyOf(form.form, draft);
  const check = useGridCheck(body);
  const [unplaced, setUnplaced] = useState<Unpasted>(nothingUnpasted);
  const [isNew, setNew] = useState(false);
  const onLeave = useCallback(() => document.querySelector<HTMLElement>('[data-send], [data-grid-end]')?.focus(), []);
  const keys = useCellKeys(
    grid,
    { names: columns.map((one) => one.name), rows: shown, mostRows, mostCell },
    { onUnpasted: setUnplaced, onLeave },
  );
  const send = useQuestion(
    (_, typed: TypedTable) => api('POST /imports/grid', { body: typed }),
    ({ id }, { rows }) => {
      // What is taken for a sum or a note is written nowhere either, and stays.
      const goes = new Set(
        check.answer?.rows.flatMap(({ at, outcome }) => (outcome === null || outcome === 'refused' ? [] : [at])),
      );
      const left = rows.filter((row, at) => !goes.has(at) && !isBlankRow(row));
      const written = rows.filter((_, at) => goes.has(at));
      setNew(true);
      // What was typed while it was on its way is not in it: it is sent again.
      change((before) =>
        before.rows === rows ? { ...before, sent: { importId: id, left, written, isTaken: false } } : before,
      );
    },
  );
  const filled = draft.rows.filter((row) => !isBlankRow(row)).length;
  return (
    <>
      {draft.sent ? <SentNow key={draft.sent.importId} grid={grid} isNew={isNew} /> : null}
      <div className={styles['tools']}>
        {children}
        <OfficeField
          label={words.imports.office}
          value={draft.office}
          onChange={(office) => change((before) => ({ ...before, office }))}
        />
        <ColumnsToAdd
          form={form}
          shown={draft.fields}
          onChange={(next) => change((before) => ({ ...before, fields: next }))}
        />
        <button type="button" className="plain-button" disabled={draft.rows.length === 0} onClick={() => setRows([])}>
          {words.grid.clear}
        </button>
        <p className="field-hint">{words.grid.hint}</p>
      </div>
      <PasteNotice unplaced={unplaced} mostRows={mostRows} />
      <GridTable label={name} columns={columns} grid={grid} shown={shown} keys={keys} checked={check.checked} />
      <GridFoot
        check={check}
        columns={columns}
        filled={filled}
        office={draft.office}
        busy={send.busy}
        error={send.error}
        onGo={(place) => keys.stand(place)}
        onSend={() => body && send.send(body)}
      />
    </>
  );
}

/** What of the last paste found no room. */
function PasteNotice({
  unplaced: { rows, columns },
  mostRows,
}: {
  readonly unplaced: Unpasted;
  readonly mostRows: number;
}) {
  const words = useWords();
  const told = [
    ...(rows > 0 ? [words.grid.tooMany(mostRows, rows)] : []),
    ...(columns.length > 0 ? [words.grid.noColumn(columns)] : []),
  ];
  return told.map((text) => (
    <p key={text} className="notice" role="alert">
      {text}
    </p>
  ));
}
