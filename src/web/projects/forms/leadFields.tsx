// Fields of a lead as it is recorded: its texts, its firms, its day, and what is asked where it is known.
import { useState } from 'react';
import { nounChoices } from '../../../labels/nouns.ts';
import { type ProjectField, projectFieldName } from '../../../labels/projects/projectFields.ts';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { LabelledField } from '../../form/LabelledField.tsx';
import { useLanguage, useWords } from '../../language/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { CompanyField } from '../CompanyField.tsx';
import { ContentField, ProjectTextField } from './ProjectTextField.tsx';
import type { useFoundProject } from './useFoundProject.ts';

type FoundForm = ReturnType<typeof useFoundProject>;

/** Beyond the name these are asked of a lead; the rest is there when it is known. */
const more = ['recipientId', 'investorSeat', 'moneySource', 'place', 'content'] as const;

export function MoreOfLead({ form }: { readonly form: FoundForm }) {
  const { language, words } = useLanguage();
  const { values, set, message } = form;
  // What was typed is not hidden, and what is wrong neither.
  const [isOpen, setOpen] = useState(more.some((field) => values[field] !== ''));
  const isWrong = more.some((field) => message(field) !== undefined);
  return (
    <details className="wide" open={isOpen || isWrong} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.entering.more}</summary>
      <div className="form-grid">
        <LeadCompany form={form} name="recipientId" />
        <LeadText form={form} name="investorSeat" maxLength={60} />
        <ChoiceField
          label={projectFieldName('moneySource', language)}
          name="moneySource"
          message={message('moneySource')}
          none={words.form.notSaid}
          choices={nounChoices('moneySource', language)}
          value={values.moneySource}
          onChange={(value) => set('moneySource', value)}
        />
        <LeadText form={form} name="place" maxLength={120} />
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
  );
}

interface TextProps {
  readonly form: FoundForm;
  readonly name: keyof FoundForm['values'] & ProjectField;
  readonly required?: boolean;
  readonly maxLength?: number;
}

export function LeadText({ form: { values, set, message }, name, ...own }: TextProps) {
  return (
    <ProjectTextField
      name={name}
      message={message(name)}
      value={values[name]}
      onChange={(value) => set(name, value)}
      {...own}
    />
  );
}

interface CompanyProps {
  readonly form: FoundForm;
  readonly name: 'investorId' | 'recipientId';
}

export function LeadCompany({ form: { values, set, message }, name }: CompanyProps) {
  const { language } = useLanguage();
  return (
    <CompanyField
      label={projectFieldName(name, language)}
      name={name}
      message={message(name)}
      value={values[name]}
      before=""
      onChange={(value) => set(name, value)}
    />
  );
}

interface FoundOnProps {
  readonly message: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function FoundOn({ message, value, onChange }: FoundOnProps) {
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
