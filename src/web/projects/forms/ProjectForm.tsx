// The facts of a project put right: a new version, whole, with what the form does not show repeated as it was.
import { nounChoices, type NounList } from '../../../labels/nouns.ts';
import { type ProjectField, projectFieldName } from '../../../labels/projects/projectFields.ts';
import { fenText, wanText } from '../../form/amount.ts';
import { attachmentsOf } from '../../evidence/drafted.ts';
import { EvidenceField } from '../../evidence/EvidenceField.tsx';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { EntryDialog } from '../../form/EntryDialog.tsx';
import { DayField } from '../../form/DayField.tsx';
import { LabelledField } from '../../form/LabelledField.tsx';
import type { AdjustableAct } from '../../form/adjusting.ts';
import { useEntryForm } from '../../form/useEntryForm.ts';
import { useFocusField } from '../../form/useFocusField.ts';
import { useSession } from '../../shell/session.tsx';
import { useLanguage } from '../../language/language.tsx';
import { companyActs, CompanyField, useCompanyOf } from '../CompanyField.tsx';
import { correctionOf, type EntryView, headOf, newHead, textOf } from '../entry.ts';
import { ReasonField } from '../ReasonField.tsx';
import { UndeterminedField } from '../UndeterminedField.tsx';

interface ProjectFormProps {
  readonly corrects: EntryView;
  /** Names of its companies as they stand. */
  readonly names: { readonly investorId: string; readonly recipientId: string };
  readonly focus?: string | undefined;
  readonly onClose: () => void;
}

interface OldMoney {
  readonly currency: string;
  readonly fen: string;
}

export function ProjectForm({ corrects, names, focus, onClose }: ProjectFormProps) {
  const { language, words } = useLanguage();
  const { today } = useSession();
  const old = corrects.input;
  const investment = old['investment'] as OldMoney | null;
  // Agreed in another currency, an amount has a rate and a day: it comes by a sheet, and stays as it is here.
  const isForeign = investment !== null && investment.currency !== 'CNY';
  const first = {
    name: textOf(old, 'name') ?? '',
    industryCode: textOf(old, 'industryCode') ?? '',
    investment: investment && !isForeign ? wanText(investment.fen) : '',
    investmentUndetermined: old['investmentUndetermined'] === true ? 'yes' : '',
    investorId: names.investorId,
    recipientId: names.recipientId,
    moneySource: textOf(old, 'moneySource') ?? '',
    investorSeat: textOf(old, 'investorSeat') ?? '',
    place: textOf(old, 'place') ?? '',
    landMu: textOf(old, 'landMu') ?? '',
    majorOn: textOf(old, 'majorOn') ?? '',
    status: textOf(old, 'status') ?? 'active',
    statusReason: textOf(old, 'statusReason') ?? '',
    content: textOf(old, 'content') ?? '',
    // A later version stands beside the earlier one, whose files still count.
    attachments: '',
    reason: '',
  };
  type Name = keyof typeof first;
  const companyOf = useCompanyOf();
  const form = useEntryForm({
    place: `project.${corrects.id}`,
    useCase: 'correct_project',
    first,
    fields: Object.keys(first),
    onDone: onClose,
    actsOf: (values, id) => {
      const fen = fenText(values.investment, 'wan');
      // The facts were so on the day on which they were first reported, not on the day of the correction.
      const day = textOf(headOf(old), 'occurredOn') ?? today;
      const { reverses: _, ...head } = newHead(id, corrects.officeId, day, correctionOf(corrects, values, first));
      const {
        investment: amount,
        investmentUndetermined,
        investorId,
        recipientId,
        reason,
        attachments,
        ...others
      } = values;
      const orNone = Object.fromEntries(Object.entries(others).map(([field, value]) => [field, value || null]));
      const money = amount ? { currency: 'CNY', minor: fen, fen } : null;
      const own = { officeId: corrects.officeId, occurredOn: today };
      const investor = investorId === names.investorId ? undefined : companyOf(investorId, own);
      const recipient = recipientId === names.recipientId ? undefined : companyOf(recipientId, own);
      const input = {
        ...old,
        ...orNone,
        investment: isForeign ? investment : money,
        investmentUndetermined: investmentUndetermined === 'yes' || null,
        ...(investor ? { investorId: investor.id } : {}),
        ...(recipient ? { recipientId: recipient.id } : {}),
        head: { ...head, reason, attachments: attachmentsOf(attachments) },
      };
      // A later version stands in place of an earlier one, so it names none to reverse.
      const named = [investor, recipient].filter((one) => one !== undefined);
      // What the form does not show is sent as it was recorded.
      return [...companyActs(...named), { kind: 'project_version', input } as unknown as AdjustableAct];
    },
  });
  const { values, set, message } = form;
  useFocusField(focus);
  const text = (name: Name & ProjectField, more: { hint?: string; decimal?: boolean; wide?: boolean } = {}) => (
    <div className={more.wide ? 'wide' : ''}>
      <LabelledField
        label={projectFieldName(name, language)}
        name={name}
        message={message(name)}
        {...(more.hint ? { hint: more.hint } : {})}
      >
        {(tie) => (
          <input
            {...tie}
            required={name === 'name' || name === 'industryCode'}
            inputMode={more.decimal ? 'decimal' : 'text'}
            maxLength={200}
            value={values[name]}
            onChange={(event) => set(name, event.target.value)}
          />
        )}
      </LabelledField>
    </div>
  );
  const choice = (name: Name & ProjectField, list: NounList, none?: string) => (
    <ChoiceField
      label={projectFieldName(name, language)}
      name={name}
      message={message(name)}
      {...(none === undefined ? {} : { none })}
      choices={nounChoices(list, language)}
      value={values[name]}
      onChange={(value) => set(name, value)}
    />
  );
  const company = (name: 'investorId' | 'recipientId') => (
    <CompanyField
      label={projectFieldName(name, language)}
      name={name}
      message={message(name)}
      value={values[name]}
      before={names[name]}
      onChange={(value) => set(name, value)}
    />
  );
  return (
    <EntryDialog title={words.form.correctProject} form={form} onClose={onClose}>
      {text('name', { wide: true })}
      {text('industryCode', { hint: words.form.industryHint })}
      {company('investorId')}
      {company('recipientId')}
      {isForeign ? null : text('investment', { hint: words.form.investmentHint, decimal: true })}
      {isForeign ? null : (
        <UndeterminedField
          value={values.investmentUndetermined}
          message={message('investmentUndetermined')}
          onChange={(value) => set('investmentUndetermined', value)}
        />
      )}
      {choice('moneySource', 'moneySource', words.form.notSaid)}
      {text('investorSeat')}
      {text('place')}
      {text('landMu', { decimal: true })}
      {choice('status', 'status')}
      {values.status === 'active' ? null : text('statusReason')}
      <DayField
        label={projectFieldName('majorOn', language)}
        message={message('majorOn')}
        max={today}
        value={values.majorOn}
        onChange={(on) => set('majorOn', on)}
      />
      <div className="wide">
        <LabelledField label={projectFieldName('content', language)} message={message('content')}>
          {(tie) => (
            <textarea
              {...tie}
              rows={3}
              maxLength={4000}
              value={values.content}
              onChange={(event) => set('content', event.target.value)}
            />
          )}
        </LabelledField>
      </div>
      <EvidenceField
        office={corrects.officeId}
        suggests="filing_certificate"
        value={values.attachments}
        message={message('attachments')}
        onChange={(value) => set('attachments', value)}
      />
      <ReasonField value={values.reason} message={message('reason')} onChange={(value) => set('reason', value)} />
    </EntryDialog>
  );
}
