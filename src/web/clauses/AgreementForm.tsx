import { newId } from '../act/newId.ts';
import { NounForm } from '../entries/NounForm.tsx';
import type { EntryForm } from '../form/useEntryForm.ts';
import { useWords } from '../language/language.tsx';
import type { EntryView } from '../projects/entry.ts';
import { ClauseRow } from './ClauseRow.tsx';
import { type ClauseDraft, clausesToSend, filled, newRow, rowsOf } from './clauseRows.ts';
import { PasteBox } from './PasteBox.tsx';
import './clauses.css';

interface AgreementFormProps {
  readonly projectId: string;
  readonly officeId: string;
  /** The entry that this one puts right. */
  readonly corrects?: EntryView | undefined;
  readonly onClose: () => void;
}

const clausesIn = (text: string | undefined) => JSON.parse(text ?? '[]') as readonly ClauseDraft[];

export function AgreementForm({ projectId, officeId, corrects, onClose }: AgreementFormProps) {
  const { clauses: w } = useWords();
  const known = rowsOf(corrects?.input);
  return (
    <NounForm
      kind="agreement"
      corrects={corrects}
      officeId={officeId}
      projectId={projectId}
      preset={{ agreementType: 'investment' }}
      suggests={null}
      shown={[
        { field: 'agreementType' },
        { field: 'number', most: 100 },
        { field: 'occurredOn', label: w.form.registeredOn },
        { field: 'agreedOn', hint: w.form.agreedOnHint },
        { field: 'officeId' },
        { field: 'noCommitments', label: w.form.noCommitments, tick: true, wide: true },
      ]}
      own={{
        // Rows and the pasted text lie in the draft with the rest, so that nothing typed is lost.
        first: { clauses: JSON.stringify(known.length > 0 ? known : [newRow('0')]), pasted: '' },
        input: (values) => ({
          noCommitments: values['noCommitments'] === 'true',
          clauses: clausesToSend(clausesIn(values['clauses'])),
        }),
      }}
      onClose={onClose}
    >
      {(typed) => <ClauseRows form={typed} />}
    </NounForm>
  );
}

function ClauseRows({ form: { values, set, message } }: { form: EntryForm }) {
  const { form: w } = useWords().clauses;
  const rows = clausesIn(values['clauses']);
  const setRows = (next: readonly ClauseDraft[]) => set('clauses', JSON.stringify(next));
  const add = (clauses: readonly ClauseDraft[]) => {
    setRows([...filled(rows), ...clauses]);
    set('pasted', '');
  };
  return (
    <div className="wide stack">
      {message('clauses') ? (
        <p className="field-message" role="alert">
          {message('clauses')}
        </p>
      ) : null}
      <PasteBox
        text={values['pasted'] ?? ''}
        onText={(text) => set('pasted', text)}
        onSplit={(clauses) =>
          add(clauses.map(({ text, kind }) => newRow(newId(), { commitment: text, clauseKind: kind })))
        }
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
        <button type="button" className="button" onClick={() => setRows([...rows, newRow(newId())])}>
          {w.add}
        </button>
      </div>
    </div>
  );
}
