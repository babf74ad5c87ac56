import { type EvidenceKind, evidenceKinds } from '../../domain/evidence/evidence.ts';
import { nounChoices, type NounList } from '../../labels/nouns.ts';
import { type AmountUnit, fenText, wanText } from '../form/amount.ts';
import { attachmentsOf, filesOfHead } from '../evidence/drafted.ts';
import { EvidenceField } from '../evidence/EvidenceField.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { EntryDialog } from '../form/EntryDialog.tsx';
import { DayField } from '../form/DayField.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { useEntryForm } from '../form/useEntryForm.ts';
import { useSession } from '../shell/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { correctionOf, type EntryView, headOf, newHead, textOf } from './entry.ts';
import { OfficeField } from './OfficeField.tsx';
import { ReasonField } from './ReasonField.tsx';

/** Most kinds of vouchers are kinds of evidence of the same name. */
function suggestedKind(voucherKind: string): EvidenceKind {
  return evidenceKinds.find((kind) => kind === voucherKind) ?? 'bank_slip';
}

interface FundFormProps {
  readonly projectId: string;
  readonly officeId: string;
  /** The entry that this one puts right. */
  readonly corrects?: EntryView | undefined;
  /** What becomes of it, where that is not the usual. */
  readonly hint?: string;
  readonly onClose: () => void;
}

export function FundForm({ projectId, officeId, corrects, hint, onClose }: FundFormProps) {
  const { language, words } = useLanguage();
  const { today } = useSession();
  const old = corrects?.input;
  const oldWan = (field: string) => {
    const fen = textOf(old, field);
    return fen === undefined ? '' : wanText(fen);
  };
  const first = {
    claimedFen: oldWan('claimedFen'),
    // Left empty it is as claimed, and stays so where the claim is put right.
    recognisedFen: textOf(old, 'recognisedFen') === textOf(old, 'claimedFen') ? '' : oldWan('recognisedFen'),
    unit: 'wan',
    occurredOn: textOf(headOf(old), 'occurredOn') ?? today,
    officeId: corrects?.officeId ?? officeId,
    moneySource: textOf(old, 'moneySource') ?? '',
    payer: textOf(old, 'payer') ?? '',
    use: textOf(old, 'use') ?? '',
    voucherKind: textOf(old, 'voucherKind') ?? '',
    voucherNo: textOf(old, 'voucherNo') ?? '',
    attachments: filesOfHead(headOf(old)),
    reason: '',
  };
  type Name = keyof typeof first;
  const form = useEntryForm({
    place: `fund.${corrects?.id ?? projectId}`,
    useCase: corrects ? 'correct_fund_arrival' : 'record_fund_arrival',
    first,
    fields: Object.keys(first),
    onDone: onClose,
    actsOf: (values, id) => {
      const unit = values.unit as AmountUnit;
      return [
        {
          kind: 'fund_arrival',
          input: {
            head: {
              ...newHead(id, values.officeId, values.occurredOn, correctionOf(corrects, values, first)),
              attachments: attachmentsOf(values.attachments),
            },
            projectId,
            claimedFen: fenText(values.claimedFen, unit),
            recognisedFen: values.recognisedFen ? fenText(values.recognisedFen, unit) : null,
            moneySource: values.moneySource || null,
            payer: values.payer || null,
            use: values.use || null,
            voucherKind: values.voucherKind || null,
            voucherNo: values.voucherNo || null,
          },
        },
      ];
    },
  });
  const { values, set, message } = form;
  const text = (name: Name, label: string, more: { hint?: string; required?: boolean; decimal?: boolean } = {}) => (
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
  const choice = (name: Name, label: string, list: NounList) => (
    <ChoiceField
      label={label}
      message={message(name)}
      none={words.form.notSaid}
      choices={nounChoices(list, language)}
      value={values[name]}
      onChange={(value) => set(name, value)}
    />
  );
  const units = [
    { code: 'wan', word: words.form.wan },
    { code: 'yi', word: words.form.yi },
  ];
  return (
    <EntryDialog
      title={corrects ? words.form.correctFund : words.form.fund}
      form={form}
      {...(hint ? { hint } : {})}
      onClose={onClose}
    >
      <div className="field-pair wide">
        {text('claimedFen', words.form.claimed, { required: true, decimal: true })}
        <ChoiceField
          label={words.form.unit}
          choices={units}
          value={values.unit}
          onChange={(value) => set('unit', value)}
        />
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
