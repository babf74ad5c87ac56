// A project's first report: what is known of a lead. Milestones, funds and corrections follow on its page.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { v7 as uuid } from 'uuid';
import { nounChoices } from '../../labels/nouns.ts';
import { type ProjectField, projectFieldName } from '../../labels/projects/projectFields.ts';
import { attachmentsOf } from '../evidence/drafted.ts';
import { EvidenceField } from '../evidence/EvidenceField.tsx';
import { fenText } from '../form/amount.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { EntryDialog } from '../form/EntryDialog.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { useEntryForm } from '../form/useEntryForm.ts';
import { useSession } from '../shell/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { useOwnOffice } from '../offices/useOwnOffice.ts';
import { LikelyTwins, type TwinDraft } from '../radar/LikelyTwins.tsx';
import { companyActs, CompanyField, useCompanyOf } from './CompanyField.tsx';
import { newHead } from './entry.ts';
import { OfficeField } from './OfficeField.tsx';
import { UndeterminedField } from './UndeterminedField.tsx';

export function FoundProject({ onClose }: { readonly onClose: () => void }) {
  const { language, words } = useLanguage();
  const { today, city } = useSession();
  const navigate = useNavigate();
  const [projectId] = useState(() => uuid());
  const companyOf = useCompanyOf();
  const own = useOwnOffice('enter');
  const first = {
    name: '',
    occurredOn: today,
    industryCode: '',
    investorId: '',
    recipientId: '',
    investorSeat: '',
    moneySource: '',
    investment: '',
    investmentUndetermined: '',
    place: '',
    content: '',
    // The city's own office reports no projects.
    officeId: own === city.officeId ? '' : own,
    attachments: '',
  };
  type Name = keyof typeof first;
  const form = useEntryForm({
    place: 'project.new',
    useCase: 'record_project',
    first,
    fields: Object.keys(first),
    onDone: () => {
      onClose();
      void navigate(`/projects/${projectId}`);
    },
    actsOf: (values, id) => {
      const { name, occurredOn, industryCode, investment, investmentUndetermined, officeId, attachments, ...others } =
        values;
      const orNone = Object.fromEntries(Object.entries(others).map(([field, value]) => [field, value || null]));
      const investor = companyOf(values.investorId, { officeId, occurredOn });
      const recipient = companyOf(values.recipientId, { officeId, occurredOn });
      const fen = fenText(investment, 'wan');
      const input = {
        ...orNone,
        head: { ...newHead(id, officeId, occurredOn), attachments: attachmentsOf(attachments) },
        projectId,
        name,
        industryCode,
        investorId: investor.id,
        recipientId: recipient.id,
        investment: investment ? { currency: 'CNY', minor: fen, fen } : null,
        investmentUndetermined: investmentUndetermined === 'yes' || null,
      };
      return [...companyActs(investor, recipient), { kind: 'project_version', input }];
    },
  });
  const { values, set, message } = form;
  const text = (name: Name & ProjectField, more: { hint?: string; required?: boolean; decimal?: boolean } = {}) => (
    <LabelledField
      label={projectFieldName(name, language)}
      name={name}
      message={message(name)}
      {...(more.hint ? { hint: more.hint } : {})}
    >
      {(tie) => (
        <input
          {...tie}
          required={more.required ?? false}
          inputMode={more.decimal ? 'decimal' : 'text'}
          maxLength={name === 'investorSeat' ? 60 : name === 'place' ? 120 : 200}
          value={values[name]}
          onChange={(event) => set(name, event.target.value)}
        />
      )}
    </LabelledField>
  );
  const company = (name: 'investorId' | 'recipientId') => (
    <CompanyField
      label={projectFieldName(name, language)}
      name={name}
      message={message(name)}
      value={values[name]}
      before=""
      onChange={(value) => set(name, value)}
    />
  );
  return (
    <EntryDialog title={words.form.project} form={form} onClose={onClose}>
      <div className="wide">{text('name', { required: true })}</div>
      <OfficeField value={values.officeId} message={message('officeId')} onChange={(value) => set('officeId', value)} />
      <LabelledField label={words.form.foundOn} name="occurredOn" message={message('occurredOn')}>
        {(tie) => (
          <input
            {...tie}
            type="date"
            required
            max={today}
            value={values.occurredOn}
            onChange={(event) => set('occurredOn', event.target.value)}
          />
        )}
      </LabelledField>
      {text('industryCode', { hint: words.form.industryHint, required: true })}
      {text('investment', { hint: words.form.leadInvestmentHint, decimal: true })}
      <UndeterminedField
        value={values.investmentUndetermined}
        message={message('investmentUndetermined')}
        onChange={(value) => set('investmentUndetermined', value)}
      />
      {company('investorId')}
      {company('recipientId')}
      {text('investorSeat')}
      <ChoiceField
        label={projectFieldName('moneySource', language)}
        name="moneySource"
        message={message('moneySource')}
        none={words.form.notSaid}
        choices={nounChoices('moneySource', language)}
        value={values.moneySource}
        onChange={(value) => set('moneySource', value)}
      />
      {text('place')}
      <div className="wide">
        <LabelledField label={projectFieldName('content', language)} name="content" message={message('content')}>
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
      <LikelyTwins draft={draftOf(values)} />
      {values.officeId === '' ? null : (
        <EvidenceField
          office={values.officeId}
          suggests="other"
          value={values.attachments}
          message={message('attachments')}
          onChange={(value) => set('attachments', value)}
        />
      )}
    </EntryDialog>
  );
}

function draftOf(values: Readonly<Record<string, string>>): TwinDraft {
  const {
    officeId = '',
    name = '',
    investorId = '',
    recipientId = '',
    investment = '',
    place = '',
    occurredOn,
  } = values;
  const fen = fenText(investment, 'wan');
  const investmentFen = /^\d{1,17}$/.test(fen) ? fen : null;
  const foundOn = occurredOn || null;
  return { officeId, name, investor: investorId, recipient: recipientId, investmentFen, place, foundOn };
}
