import { type EvidenceKind, evidenceKinds } from '../../../domain/evidence/evidence.ts';
import { nounChoices, type NounList } from '../../../labels/nouns.ts';
import { EvidenceField } from '../../evidence/EvidenceField.tsx';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { EntryDialog } from '../../form/EntryDialog.tsx';
import { DayField } from '../../form/DayField.tsx';
import { LabelledField } from '../../form/LabelledField.tsx';
import { useSession } from '../../shell/session.tsx';
import { useLanguage, useWords } from '../../language/language.tsx';
import { OfficeField } from '../OfficeField.tsx';
import { ReasonField } from '../ReasonField.tsx';
import { type FundFormProps, useFundForm } from './useFundForm.ts';

/** Most kinds of vouchers are kinds of evidence of the same name. */
function suggestedKind(voucherKind: string): EvidenceKind {
  return evidenceKinds.find((kind) => kind === voucherKind) ?? 'bank_slip';
}

export function FundForm(props: FundFormProps) {
  const { corrects, hint, onClose } = props;
  const { language, words } = useLanguage();
  const { today } = useSession();
  const form = useFundForm(props);
  const { values, set, message } = form;
  const text = (
    name: keyof typeof values,
    label: string,
    more: { hint?: string; required?: boolean; decimal?: boolean } = {},
  ) => (
    <LabelledField label={label} message={message(name)} {...(more.hint ? { hint: more.hint } : {})}>
      {(tie) => (
        <input
          {...tie}
          required={more.required ?? false}
          inputMode={more.decimal ? 'decimal' : 'text'}
          maxLength={200}
          value={values[name]}
          onChange={(event) => set(name, event.target.value)}
        />
      )}
    </LabelledField>
  );
  const choice = (name: keyof typeof values, label: string, list: NounList) => (
    <ChoiceField
      label={label}
      message={message(name)}
      none={words.form.notSaid}
      choices={nounChoices(list, language)}
      value={values[name]}
      onChange={(value) => set(name, value)}
    />
  );
  return (
    <EntryDialog
      title={corrects ? words.form.correctFund : words.form.fund}
      form={form}
      {...(hint ? { hint } : {})}
      onClose={onClose}
    >
      <div className="field-pair wide">
        {text('claimedFen', words.form.claimed, { required: true, decimal: true })}
        <UnitField value={values.unit} onChange={(value) => set('unit', value)} />
      </div>
      {text('recognisedFen', words.form.recognised, { hint: words.form.recognisedHint, decimal: true })}
      <DayField
        label={words.form.arrivedOn}
        message={message('occurredOn')}
        required
        max={today}
        value={values.occurredOn}
        onChange={(on) => set('occurredOn', on)}
      />
      {text('payer', words.form.payer)}
      {choice('moneySource', words.form.moneySource, 'moneySource')}
      {choice('use', words.form.use, 'fundUse')}
      {choice('voucherKind', words.form.voucherKind, 'voucher')}
      {text('voucherNo', words.form.voucherNo)}
      <EvidenceField
        office={values.officeId}
        suggests={suggestedKind(values.voucherKind)}
        value={values.attachments}
        message={message('attachments')}
        onChange={(value) => set('attachments', value)}
      />
      <OfficeField value={values.officeId} message={message('officeId')} onChange={(value) => set('officeId', value)} />
      {corrects ? (
        <ReasonField value={values.reason} message={message('reason')} onChange={(value) => set('reason', value)} />
      ) : null}
    </EntryDialog>
  );
}

interface UnitFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function UnitField({ value, onChange }: UnitFieldProps) {
  const words = useWords();
  const units = [
    { code: 'wan', word: words.form.wan },
    { code: 'yi', word: words.form.yi },
  ];
  return <ChoiceField label={words.form.unit} choices={units} value={value} onChange={onChange} />;
}
