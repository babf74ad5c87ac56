// A project's first report: what is known of a lead. Milestones, funds and corrections follow on its page.
import { useState } from 'react';
import { nounChoices } from '../../../labels/nouns.ts';
import { type ProjectField, projectFieldName } from '../../../labels/projects/projectFields.ts';
import { EvidenceField } from '../../evidence/EvidenceField.tsx';
import { fenText, readAsYi } from '../../form/amount.ts';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { EntryDialog } from '../../form/EntryDialog.tsx';
import { LabelledField } from '../../form/LabelledField.tsx';
import { useSession } from '../../shell/session.tsx';
import { useLanguage, useWords } from '../../language/language.tsx';
import { LikelyTwins, type TwinDraft } from '../../radar/LikelyTwins.tsx';
import { CompanyField } from '../CompanyField.tsx';
import { IndustryField } from '../IndustryField.tsx';
import { OfficeField } from '../OfficeField.tsx';
import { UndeterminedField } from '../UndeterminedField.tsx';
import { ContentField, ProjectTextField } from './ProjectTextField.tsx';
import { useFoundProject } from './useFoundProject.ts';

/** One after the other: of each a new form, with what was recorded before it over the fields. */
export function FoundProject({ onClose }: { readonly onClose: () => void }) {
  const [before, setBefore] = useState<readonly string[]>([]);
  return (
    <FoundOne
      key={before.length}
      last={before.at(-1)}
      onAgain={(name) => setBefore([...before, name])}
      onClose={onClose}
    />
  );
}

interface FoundOneProps {
  readonly last: string | undefined;
  readonly onAgain: (name: string) => void;
  readonly onClose: () => void;
}

/** Beyond the name these are asked of a lead; the rest is there when it is known. */
const more = ['recipientId', 'investorSeat', 'moneySource', 'place', 'content'] as const;

function FoundOne({ last, onAgain, onClose }: FoundOneProps) {
  const { language, words } = useLanguage();
  const form = useFoundProject(onClose, onAgain);
  const { values, set, message } = form;
  // What was typed is not hidden, and what is wrong neither.
  const [isOpen, setOpen] = useState(more.some((field) => values[field] !== ''));
  const isWrong = more.some((field) => message(field) !== undefined);
  const reading = readAsYi(values.investment, 'wan');
  const text = (
    name: keyof typeof values & ProjectField,
    own: { hint?: string; required?: boolean; decimal?: boolean; maxLength?: number } = {},
  ) => (
    <ProjectTextField
      name={name}
      message={message(name)}
      value={values[name]}
      onChange={(value) => set(name, value)}
      {...own}
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
    <EntryDialog
      title={words.form.project}
      form={form}
      also={{ action: words.entering.saveAndNext, onChoose: form.chooseAgain }}
      onClose={onClose}
    >
      {last === undefined ? null : (
        <p className="notice wide" role="status">
          {words.entering.saved(last)}
        </p>
      )}
      <div className="wide">{text('name', { required: true })}</div>
      <OfficeField value={values.officeId} message={message('officeId')} onChange={(value) => set('officeId', value)} />
      <FoundOn
        message={message('occurredOn')}
        value={values.occurredOn}
        onChange={(value) => set('occurredOn', value)}
      />
      <IndustryField
        message={message('industryCode')}
        value={values.industryCode}
        onChange={(value) => set('industryCode', value)}
      />
      {text('investment', {
        hint: reading === undefined ? words.form.leadInvestmentHint : words.entering.readAs(reading),
      })}
      <UndeterminedField
        value={values.investmentUndetermined}
        message={message('investmentUndetermined')}
        onChange={(value) => set('investmentUndetermined', value)}
      />
      {company('investorId')}
      <details className="wide" open={isOpen || isWrong} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{words.entering.more}</summary>
        <div className="form-grid">
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
        </div>
      </details>
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
