// What is typed in a grid and not sent yet, kept by account as other drafts are.
import { useState } from 'react';
import type { GridForm } from '../../../server/imports/gridViews.ts';
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
  /** Of the columns, from left to right. */
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

/** A later version of the form may have other columns: each cell stays under the field for which it was typed, or goes with it. */
const readDraft =
  (ownOffice: string, { columns }: GridForm) =>
  (kept: unknown): GridDraft => {
    const { office, fields, rows, sent } = (kept ?? {}) as Partial<Record<keyof GridDraft, unknown>>;
    const usual = columns.flatMap((one) => (one.usual ? [one.field] : []));
    const typed = isTexts(fields) && fields.length > 0 ? fields : usual;
    const there = typed.flatMap((field, n) => (columns.some((one) => one.field === field) ? [n] : []));
    const under = (cells: GridCells): GridCells =>
      there.length === typed.length ? cells : trimmed(cells.map((row) => there.map((n) => row[n] ?? '')));
    const known = readSent(sent);
    return {
      office: isText(office) && office !== '' ? office : ownOffice,
      fields: there.length > 0 ? there.flatMap((n) => typed[n] ?? []) : usual,
      rows: isCells(rows) ? under(rows) : [],
      sent: known && { ...known, left: under(known.left), written: under(known.written) },
    };
  };

const mostUndone = 100;

export function useGridDraft(form: GridForm, ownOffice: string) {
  const [draft, change] = useKept('typed', `grid/${form.form}`, readDraft(ownOffice, form));
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
