import { nounChoices } from '../../labels/nouns.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { EntryDialog } from '../form/EntryDialog.tsx';
import { DayField } from '../form/DayField.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { useSession } from '../shell/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { OfficeField } from '../projects/OfficeField.tsx';
import { ReasonField } from '../projects/ReasonField.tsx';
import { AgreementClauses } from './AgreementClauses.tsx';
import { type AgreementFormProps, useAgreementForm } from './useAgreementForm.ts';
import './clauses.css';

export function AgreementForm({ projectId, officeId, corrects, onClose }: AgreementFormProps) {
  const { language, words } = useLanguage();
  const { today } = useSession();
  const form = useAgreementForm({ projectId, officeId, corrects, onClose });
  const { values, set, message } = form;
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
        choices={nounChoices('agreementType', language)}
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
      <AgreementClauses form={form} />
      {corrects ? (
        <ReasonField value={values.reason} message={message('reason')} onChange={(value) => set('reason', value)} />
      ) : null}
    </EntryDialog>
  );
}
