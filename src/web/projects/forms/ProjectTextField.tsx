// Fields of a project's facts: a text or an amount in one line, and what it is about.
import { type ProjectField, projectFieldName } from '../../../labels/projects/projectFields.ts';
import { LabelledField } from '../../form/LabelledField.tsx';
import { useLanguage } from '../../language/language.tsx';

interface ProjectTextFieldProps {
  readonly name: ProjectField;
  readonly hint?: string;
  readonly message: string | undefined;
  readonly required?: boolean;
  readonly decimal?: boolean;
  readonly maxLength?: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function ProjectTextField({ name, hint, message, maxLength = 200, ...more }: ProjectTextFieldProps) {
  const { language } = useLanguage();
  return (
    <LabelledField label={projectFieldName(name, language)} name={name} message={message} {...(hint ? { hint } : {})}>
      {(tie) => (
        <input
          {...tie}
          required={more.required ?? false}
          inputMode={more.decimal ? 'decimal' : 'text'}
          maxLength={maxLength}
          value={more.value}
          onChange={(event) => more.onChange(event.target.value)}
        />
      )}
    </LabelledField>
  );
}

interface ContentFieldProps {
  readonly name?: 'content';
  readonly message: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function ContentField({ name, message, value, onChange }: ContentFieldProps) {
  const { language } = useLanguage();
  return (
    <LabelledField label={projectFieldName('content', language)} name={name} message={message}>
      {(tie) => (
        <textarea {...tie} rows={3} maxLength={4000} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </LabelledField>
  );
}
