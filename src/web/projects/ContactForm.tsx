import { nounChoices } from '../../labels/nouns.ts';
import { attachmentsOf, filesOfHead } from '../evidence/drafted.ts';
import { EvidenceField } from '../evidence/EvidenceField.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { EntryDialog } from '../form/EntryDialog.tsx';
import { DayField } from '../form/DayField.tsx';
import { Field } from '../form/Field.tsx';
import { useEntryForm } from '../form/useEntryForm.ts';
import { useSession } from '../frame/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { correctionOf, type EntryView, headOf, newHead, textOf } from './entry.ts';
import { ReasonField } from './ReasonField.tsx';

/** A contact record put right. The firm and the project that it speaks of stay. */
export function ContactForm({ corrects, onClose }: { readonly corrects: EntryView; readonly onClose: () => void }) {
  const { language, words } = useLanguage();
  const { today } = useSession();
  const old = corrects.input;
  const first = {
    mode: textOf(old, 'mode') ?? 'meeting',
    occurredOn: textOf(headOf(old), 'occurredOn') ?? today,
    place: textOf(old, 'place') ?? '',
    ourSide: textOf(old, 'ourSide') ?? '',
    theirSide: textOf(old, 'theirSide') ?? '',
    summary: textOf(old, 'summary') ?? '',
    result: textOf(old, 'result') ?? '',
    attachments: filesOfHead(headOf(old)),
    reason: '',
  };
  type Name = keyof typeof first;
  const form = useEntryForm({
    place: `yiwang.draft.contact.${corrects.id}`,
    useCase: 'correct_contact',
    first,
    fields: Object.keys(first),
    onDone: onClose,
    actsOf: (values, id) => {
      const { reason: _, occurredOn, mode, summary, attachments, ...others } = values;
      const head = {
        ...newHead(id, corrects.officeId, occurredOn, correctionOf(corrects, values, first)),
        attachments: attachmentsOf(attachments),
      };
      const orNone = Object.fromEntries(Object.entries(others).map(([field, value]) => [field, value || null]));
      return [{ kind: 'contact', input: { ...old, ...orNone, mode, summary, head } }];
    },
  });
  const { values, set, message } = form;
  const text = (name: Name, label: string) => (
    <Field label={label} message={message(name)}>
      {(tie) => (
        <input {...tie} maxLength={120} value={values[name]} onChange={(event) => set(name, event.target.value)} />
      )}
    </Field>
  );
  const long = (name: Name, label: string, required = false) => (
    <div className="wide">
      <Field label={label} message={message(name)}>
        {(tie) => (
          <textarea
            {...tie}
            required={required}
            rows={3}
            maxLength={1000}
            value={values[name]}
            onChange={(event) => set(name, event.target.value)}
          />
        )}
      </Field>
    </div>
  );
  return (
    <EntryDialog title={words.form.correctContact} form={form} onClose={onClose}>
      <ChoiceField
        label={words.form.contactMode}
        message={message('mode')}
        choices={nounChoices('contactMode', language)}
        value={values.mode}
        onChange={(value) => set('mode', value)}
      />
      <DayField
        label={words.form.occurredOn}
        message={message('occurredOn')}
        required
        max={today}
        value={values.occurredOn}
        onChange={(on) => set('occurredOn', on)}
      />
      {text('place', words.form.contactPlace)}
      {text('ourSide', words.form.ourSide)}
      {text('theirSide', words.form.theirSide)}
      {long('summary', words.form.summary, true)}
      {long('result', words.form.result)}
      <EvidenceField
        office={corrects.officeId}
        suggests="other"
        value={values.attachments}
        message={message('attachments')}
        onChange={(value) => set('attachments', value)}
      />
      <ReasonField value={values.reason} message={message('reason')} onChange={(value) => set('reason', value)} />
    </EntryDialog>
  );
}
