// A project's first report: what is known of a lead. Milestones, funds and corrections follow on its page.
import { nounChoices } from '../../../labels/nouns.ts';
import { type ProjectField, projectFieldName } from '../../../labels/projects/projectFields.ts';
import { EvidenceField } from '../../evidence/EvidenceField.tsx';
import { fenText } from '../../form/amount.ts';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { EntryDialog } from '../../form/EntryDialog.tsx';
import { LabelledField } from '../../form/LabelledField.tsx';
import { useSession } from '../../shell/session.tsx';
import { useLanguage, useWords } from '../../language/language.tsx';
import { LikelyTwins, type TwinDraft } from '../../radar/LikelyTwins.tsx';
import { CompanyField } from '../CompanyField.tsx';
import { OfficeField } from '../OfficeField.tsx';
import { UndeterminedField } from '../UndeterminedField.tsx';
import { ContentField, ProjectTextField } from './ProjectTextField.tsx';
import { useFoundProject } from './useFoundProject.ts';

export function FoundProject({ onClose }: { readonly onClose: () => void }) {
  const { language, words } = useLanguage();
  const form = useFoundProject(onClose);
  const { values, set, message } = form;
  const text = (
    name: keyof typeof values & ProjectField,
    more: { hint?: string; required?: boolean; decimal?: boolean; maxLength?: number } = {},
  ) => (
    <ProjectTextField
      name={name}
      message={message(name)}
      value={values[name]}
      onChange={(value) => set(name, value)}
      {...more}
    />
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
      <FoundOn
        message={message('occurredOn')}
        value={values.occurredOn}
        onChange={(value) => set('occurredOn', value)}
      />
      {text('industryCode', { hint: words.form.industryHint, required: true })}
      {text('investment', { hint: words.form.leadInvestmentHint, decimal: true })}
      <UndeterminedField
        value={values.investmentUndetermined}
        message={message('investmentUndetermined')}
        onChange={(value) => set('investmentUndetermined', value)}
      />
      {company('investorId')}
      {company('recipientId')}
      {text('investorSeat', { maxLength: 60 })}
      <ChoiceField
        label={projectFieldName('moneySource', language)}
        name="moneySource"
        message={message('moneySource')}
        none={words.form.notSaid}
        choices={nounChoices('moneySource', language)}
        value={values.moneySource}
        onChange={(value) => set('moneySource', value)}
      />
      {text('place', { maxLength: 120 })}
      <div className="wide">
        <ContentField
          name="content"
          message={message('content')}
          value={values.content}
          onChange={(value) => set('content', value)}
        />
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

interface FoundOnProps {
  readonly message: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function FoundOn({ message, value, onChange }: FoundOnProps) {
  const words = useWords();
  const { today } = useSession();
  return (
    <LabelledField label={words.form.foundOn} name="occurredOn" message={message}>
      {(tie) => (
        <input
          {...tie}
          type="date"
          required
          max={today}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </LabelledField>
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
