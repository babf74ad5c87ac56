// The form that a noun's fields make: what has no form of its own is recorded on a project and put right with it.
import { nounAct } from '../../labels/entries/nouns.ts';
import { nounWord } from '../../labels/nouns.ts';
import { EvidenceField } from '../evidence/EvidenceField.tsx';
import { DayField } from '../form/DayField.tsx';
import { EntryDialog } from '../form/EntryDialog.tsx';
import { useSession } from '../shell/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { OfficeField } from '../projects/OfficeField.tsx';
import { ReasonField } from '../projects/ReasonField.tsx';
import { NounField } from './NounField.tsx';
import type { DrawnField } from './drawn.ts';
import { type NounFormProps, useNounForm } from './useNounForm.ts';

export function NounForm(props: NounFormProps) {
  const { kind, officeId, corrects, hint, onClose } = props;
  const { language, words } = useLanguage();
  const { today } = useSession();
  const { form, noun, drawn } = useNounForm(props);
  const { values, set, message } = form;
  const title = nounAct(kind, corrects ? 'correct' : 'record', language) ?? nounWord('entryKind', kind, language);
  const fieldOf = (one: DrawnField) => (
    <NounField
      key={one.name}
      kind={kind}
      drawn={one}
      message={message(one.name)}
      value={values[one.name] ?? ''}
      onChange={(value) => set(one.name, value)}
    />
  );
  return (
    <EntryDialog title={title} form={form} {...(hint ? { hint } : {})} onClose={onClose}>
      {drawn.filter(({ field }) => field.as === 'company').map(fieldOf)}
      <DayField
        label={words.form.occurredOn}
        name="occurredOn"
        message={message('occurredOn')}
        required
        max={noun.ahead ? undefined : today}
        value={values['occurredOn'] ?? ''}
        onChange={(on) => set('occurredOn', on)}
      />
      {drawn.filter(({ field }) => field.as !== 'company').map(fieldOf)}
      <EvidenceField
        office={values['officeId'] ?? officeId}
        suggests="other"
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
