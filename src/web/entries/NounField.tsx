// One field of a noun, drawn by what it is.
import { type CodeList, type EntryKind, isOccasionKind } from '../../domain/entries/nouns.ts';
import { formField } from '../../labels/entries/nouns.ts';
import { nounChoices } from '../../labels/nouns.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { DayField } from '../form/DayField.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { useLanguage } from '../language/language.tsx';
import { CompanyField } from '../projects/CompanyField.tsx';
import { AnyOfficeField } from './AnyOfficeField.tsx';
import { OccasionField } from './OccasionField.tsx';
import { ProjectsField } from './ProjectsField.tsx';
import { RowsField } from './RowsField.tsx';
import type { DrawnField } from './drawn.ts';

interface NounFieldProps {
  readonly kind: EntryKind;
  readonly drawn: DrawnField;
  /** Of projects and occasions that stood there already. */
  readonly names: Readonly<Record<string, string>>;
  /** The unit of amounts stands beside one of them. */
  readonly hasUnit: boolean;
  readonly message: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function NounField({ kind, drawn, names, hasUnit, message, value, onChange }: NounFieldProps) {
  const { language, words } = useLanguage();
  const { name, field, required, hasDefault } = drawn;
  const { label = name, hint } = formField(kind, name, language);
  const own = { label, name, message, value, onChange, ...(hint ? { hint } : {}) };
  if (field.as === 'day') return <DayField {...own} required={required} />;
  if (field.as === 'office') return <AnyOfficeField {...own} required={required} />;
  if (field.as === 'text' && field.oneOf) {
    const choices = field.oneOf.map((word) => ({ code: word, word }));
    return <ChoiceField {...own} required={required} choices={choices} none={words.form.chooseOffice} />;
  }
  if (field.as === 'code' || field.as === 'yesno') {
    const yesNo = (['true', 'false'] as const).map((code) => ({ code, word: words.form.yesNo[code] }));
    const choices = field.as === 'code' ? nounChoices(field.list as CodeList, language) : yesNo;
    const unsaid = required ? (value === '' ? words.form.chooseOffice : undefined) : words.form.notSaid;
    const none = hasDefault && value !== '' ? undefined : unsaid;
    return <ChoiceField {...own} required={required} choices={choices} {...(none ? { none } : {})} />;
  }
  if (field.as === 'company')
    return (
      <div className="wide">
        <CompanyField {...own} before="" />
      </div>
    );
  if (field.as === 'rows') return <RowsField {...own} kind={kind} list={name} fields={field.fields} names={names} />;
  if (field.as === 'projects' || field.as === 'project')
    return <ProjectsField {...own} names={names} most={field.as === 'project' ? 1 : undefined} />;
  if (field.as === 'occasion' && isOccasionKind(field.of))
    return <OccasionField {...own} kind={field.of} names={names} />;
  const isLong = field.as === 'text' && field.long;
  const typed = (
    <LabelledField
      label={field.as === 'fen' && !hasUnit ? `${label}${words.inBrackets(words.form.wan)}` : label}
      name={name}
      message={message}
      {...(hint ? { hint } : {})}
    >
      {(tie) =>
        isLong ? (
          <textarea
            {...tie}
            required={required}
            rows={3}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...tie}
            required={required}
            inputMode={
              field.as === 'text' || field.as === 'texts' ? 'text' : field.as === 'count' ? 'numeric' : 'decimal'
            }
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </LabelledField>
  );
  return isLong ? <div className="wide">{typed}</div> : typed;
}
