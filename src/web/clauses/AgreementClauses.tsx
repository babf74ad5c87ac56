// The clauses of an agreement while it is typed: pasted and split, or row by row.
import { v7 as uuid } from 'uuid';
import { useWords } from '../language/language.tsx';
import { ClauseRow } from './ClauseRow.tsx';
import { PasteBox } from './PasteBox.tsx';
import { type ClauseDraft, filled, newRow } from './clauseRows.ts';
import type { useAgreementForm } from './useAgreementForm.ts';

export function AgreementClauses({ form }: { readonly form: ReturnType<typeof useAgreementForm> }) {
  const { values, set, message } = form;
  const { form: said } = useWords().clauses;
  const rows = JSON.parse(values.clauses) as readonly ClauseDraft[];
  const setRows = (next: readonly ClauseDraft[]) => set('clauses', JSON.stringify(next));
  return (
    <div className="wide stack">
      {message('noCommitments', 'clauses') ? (
        <p className="field-message" role="alert">
          {message('noCommitments', 'clauses')}
        </p>
      ) : null}
      <PasteBox
        text={values.pasted}
        onText={(text) => set('pasted', text)}
        onSplit={(clauses) => {
          setRows([
            ...filled(rows),
            ...clauses.map(({ text, kind }) => newRow(uuid(), { commitment: text, clauseKind: kind })),
          ]);
          set('pasted', '');
        }}
      />
      {rows.map((row, n) => (
        <ClauseRow
          key={row.key}
          no={n + 1}
          row={row}
          onChange={(next) => setRows(rows.map((one) => (one.key === row.key ? next : one)))}
          onRemove={() => setRows(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      <div>
        <button type="button" className="button" onClick={() => setRows([...rows, newRow(uuid())])}>
          {said.add}
        </button>
      </div>
    </div>
  );
}
