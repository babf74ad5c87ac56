// What is typed in a grid and not sent yet, kept by account as other drafts are.
import { useState } from 'react';
import { useKept } from '../../kept/useKept.ts';
import { type GridCells, trimmed } from './cells.ts';

/** Rows on their way: as an import that is not written yet, or was written from here. */
export interface SentRows {
  readonly importId: string;
  /** Rows that stay here: refused, or taken for no row. */
  readonly left: GridCells;
  readonly written: GridCells;
  /** They are in the ledger, and no longer in the grid. */
  readonly isTaken: boolean;
}

export interface GridDraft {
  readonly office: string;
  /** Empty: as the form has them. */
  readonly fields: readonly string[];
  readonly rows: GridCells;
  readonly sent: SentRows | null;
}

const isText = (one: unknown): one is string => typeof one === 'string';
const isTexts = (one: unknown): one is string[] => Array.isArray(one) && one.every(isText);
const isCells = (one: unknown): one is string[][] => Array.isArray(one) && one.every(isTexts);

function readSent(kept: unknown): SentRows | null {
  const { importId, left, written, isTaken } = (kept ?? {}) as Partial<Record<keyof SentRows, unknown>>;
  if (!isText(importId) || !isCells(left) || !isCells(written)) return null;
  return { importId, left, written, isTaken: isTaken === true };
}

const readDraft =
  (ownOffice: string) =>
  (kept: unknown): GridDraft => {
    const { office, fields, rows, sent } = (kept ?? {}) as Partial<Record<keyof GridDraft, unknown>>;
    return {
      office: isText(office) && office !== '' ? office : ownOffice,
      fields: isTexts(fields) ? fields : [],
      rows: isCells(rows) ? rows : [],
      sent: readSent(sent),
    };
  };

const mostUndone = 100;

export function useGridDraft(form: string, ownOffice: string) {
  const [draft, change] = useKept('typed', `grid/${form}`, readDraft(ownOffice));
  const [past, setPast] = useState<readonly GridCells[]>([]);
  const [future, setFuture] = useState<readonly GridCells[]>([]);
  /** What was sent as it stood is sent no more, once it is changed. */
  const show = (rows: GridCells) =>
    change((before) => ({ ...before, rows: trimmed(rows), sent: before.sent?.isTaken ? before.sent : null }));
  return {
    draft,
    change,
    setRows: (rows: GridCells): void => {
      if (rows === draft.rows) return;
      setPast([...past.slice(-mostUndone + 1), draft.rows]);
      setFuture([]);
      show(rows);
    },
    undo: (): void => {
      const before = past.at(-1);
      if (!before) return;
      setPast(past.slice(0, -1));
      setFuture([draft.rows, ...future]);
      show(before);
    },
    redo: (): void => {
      const [next, ...later] = future;
      if (!next) return;
      setPast([...past, draft.rows]);
      setFuture(later);
      show(next);
    },
    /** What stood there before is another grid's. */
    forgetPast: (): void => {
      setPast([]);
      setFuture([]);
    },
  };
}

export type GridState = ReturnType<typeof useGridDraft>;
