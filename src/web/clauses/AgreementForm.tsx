import { v7 as uuid } from 'uuid';
import { nounChoices } from '../../labels/nouns.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { EntryDialog } from '../form/EntryDialog.tsx';
import { DayField } from '../form/DayField.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { useEntryForm } from '../form/useEntryForm.ts';
import { useSession } from '../shell/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { correctionOf, type EntryView, headOf, newHead, textOf } from '../projects/entry.ts';
import { OfficeField } from '../projects/OfficeField.tsx';
import { ReasonField } from '../projects/ReasonField.tsx';
import { ClauseRow } from './ClauseRow.tsx';
import { type ClauseDraft, clausesToSend, filled, newRow, clauseRowsOf } from './clauseRows.ts';
import { PasteBox } from './PasteBox.tsx';
import './clauses.css';

interface AgreementFormProps {
  readonly projectId: string;
  readonly officeId: string;
  /** The entry that this one puts right. */
  readonly corrects?: EntryView | undefined;
  readonly onClose: () => void;
}

export function AgreementForm({ projectId, officeId, corrects, onClose }: AgreementFormProps) {
  const { language, words } = useLanguage();
  const { today } = useSession();
  const old = corrects?.input;
  const known = clauseRowsOf(old);
  const first = {
    agreementType: textOf(old, 'agreementType') ?? 'investment',
    number: textOf(old, 'number') ?? '',
    agreedOn: textOf(old, 'agreedOn') ?? '',
    occurredOn: textOf(headOf(old), 'occurredOn') ?? today,
    officeId: corrects?.officeId ?? officeId,
    noCommitments: old?.['noCommitments'] === true ? 'yes' : '',
    // Rows and the pasted text lie in the draft with the rest, so that nothing typed is lost.
    clauses: JSON.stringify(known.length > 0 ? known : [newRow('0')]),
    pasted: '',
    reason: '',
  };
  const form = useEntryForm({
    place: `agreement.${corrects?.id ?? projectId}`,
    useCase: corrects ? 'correct_agreement' : 'record_agreement',
    first,
    fields: Object.keys(first),
    onDone: onClose,
    actsOf: (values, id) => {
      return [
        {
          kind: 'agreement',
          input: {
            head: newHead(id, values.officeId, values.occurredOn, correctionOf(corrects, values, first)),
            projectId,
            agreementType: values.agreementType,
            number: values.number || null,
            agreedOn: values.agreedOn || null,
            noCommitments: values.noCommitments === 'yes',
            clauses: clausesToSend(JSON.parse(values.clauses) as ClauseDraft[]),
          },
        },
      ];
    },
  });
  const { values, set, message } = form;
  const rows = JSON.parse(values.clauses) as readonly ClauseDraft[];
  const setRows = (next: readonly ClauseDraft[]) => set('clauses', JSON.stringify(next));
  const day = (name: 'agreedOn' | 'occurredOn', label: string, hint?: string) => (
    <DayField
      label={label}
      message={message(name)}
      {...(hint ? { hint } : {})}
      required={name === 'occurredOn'}
      {...(name === 'occurredOn' ? { max: today } : {})}
      value={values[name]}
      onChange={(on) => set(name, on)}
    />
  );
  const { form: said } = words.clauses;
  return (
    <EntryDialog title={corrects ? words.clauses.correctTitle : words.clauses.register} form={form} onClose={onClose}>
      <ChoiceField
        label={said.agreementType}
        message={message('agreementType')}
        choices={nounChoices('agreement', language)}
        value={values.agreementType}
        onChange={(value) => set('agreementType', value)}
      />
      <LabelledField label={said.number} message={message('number')}>
        {(tie) => (
          <input
            {...tie}
            maxLength={100}
            value={values.number}
            onChange={({ target }) => set('number', target.value)}
          />
        )}
      </LabelledField>
      {day('occurredOn', said.registeredOn)}
      {day('agreedOn', said.agreedOn, said.agreedOnHint)}
      <OfficeField value={values.officeId} message={message('officeId')} onChange={(value) => set('officeId', value)} />
      <label className="tick wide">
        <input
          type="checkbox"
          checked={values.noCommitments === 'yes'}
          onChange={({ target }) => set('noCommitments', target.checked ? 'yes' : '')}
        />
        {said.noCommitments}
      </label>
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
      {corrects ? (
        <ReasonField value={values.reason} message={message('reason')} onChange={(value) => set('reason', value)} />
      ) : null}
    </EntryDialog>
  );
}
