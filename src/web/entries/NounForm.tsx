// The form that a noun's fields make: what has no form of its own is recorded on a project and put right with it.
import { formField, nounAct } from '../../labels/entries/nouns.ts';
import { nounWord } from '../../labels/nouns.ts';
import { EvidenceField } from '../evidence/EvidenceField.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { DayField } from '../form/DayField.tsx';
import { EntryDialog } from '../form/EntryDialog.tsx';
import { useFocusField } from '../form/useFocusField.ts';
import { useSession } from '../shell/session.tsx';
import { useLanguage, useWords } from '../language/language.tsx';
import { OfficeField } from '../projects/OfficeField.tsx';
import { ReasonField } from '../projects/ReasonField.tsx';
import { NounField } from './NounField.tsx';
import type { DrawnField } from './drawn.ts';
import { drawingOf } from './drawings.ts';
import { type NounFormProps, useNounForm } from './useNounForm.ts';

export function NounForm(props: NounFormProps) {
  const { kind, officeId, corrects, hint, onClose } = props;
  const { language, words } = useLanguage();
  const { today } = useSession();
  const { form, noun, fields } = useNounForm(props);
  const { values, set, message } = form;
  useFocusField(props.focus);
  const title =
    props.title ?? nounAct(kind, corrects ? 'correct' : 'record', language) ?? nounWord('entryKind', kind, language);
  const { label: dayName, hint: dayHint } = formField(kind, 'occurredOn', language);
  const unit = values['unit'];
  const fieldOf = (one: DrawnField) => {
    const drawn = (
      <NounField
        key={one.name}
        kind={kind}
        drawn={one}
        names={{ ...props.names, ...corrects?.projects, ...corrects?.occasions }}
        hasUnit={unit !== undefined}
        message={message(one.name)}
        value={values[one.name] ?? ''}
        onChange={(value) => set(one.name, value)}
      />
    );
    if (one.field.as !== 'fen' || !one.required || unit === undefined) return drawn;
    return (
      <div key={one.name} className="field-pair wide">
        {drawn}
        <UnitField value={unit} onChange={(value) => set('unit', value)} />
      </div>
    );
  };
  return (
    <EntryDialog title={title} form={form} {...(hint ? { hint } : {})} onClose={onClose}>
      {fields.map((one) =>
        one === 'day' ? (
          <DayField
            key="day"
            label={dayName ?? words.form.occurredOn}
            name="occurredOn"
            {...(dayHint ? { hint: dayHint } : {})}
            message={message('occurredOn')}
            required
            max={noun.ahead ? undefined : today}
            value={values['occurredOn'] ?? ''}
            onChange={(on) => set('occurredOn', on)}
          />
        ) : (
          fieldOf(one)
        ),
      )}
      <EvidenceField
        office={values['officeId'] ?? officeId}
        suggests={drawingOf(kind).suggests?.(values) ?? 'other'}
        value={values['attachments'] ?? ''}
        message={message('attachments')}
        onChange={(value) => set('attachments', value)}
      />
      <OfficeField
        value={values['officeId'] ?? ''}
        message={message('officeId')}
        onChange={(value) => set('officeId', value)}
      />
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
