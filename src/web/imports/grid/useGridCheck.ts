// What the import would say of the rows, asked while they are typed: the same reading, the same laws, nothing kept.
import { useMemo } from 'react';
import { api } from '../../api/request.ts';
import { useLiveQuestion } from '../../form/useLiveQuestion.ts';
import type { GridDraft } from './draft.ts';

const restMs = 500;

export interface TypedTable {
  readonly office: string;
  readonly form: string;
  readonly fields: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function bodyOf(form: string, { office, fields, rows }: GridDraft): TypedTable | undefined {
  return office === '' || rows.length === 0 ? undefined : { office, form, fields, rows };
}

const ask = (body: TypedTable) => api('POST /imports/grid/check', { body });

export function useGridCheck(body: TypedTable | undefined) {
  const live = useLiveQuestion(body, ask, restMs);
  const answer = body ? live.answer : undefined;
  const checked = useMemo(() => new Map(answer?.rows.map((row) => [row.at, row])), [answer]);
  return { ...live, answer, checked };
}

export type GridCheckState = ReturnType<typeof useGridCheck>;
