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
import { CompanyField, useCompanyOf } from './CompanyField.tsx';
import { correctionOf, type EntryView, headOf, newHead, textOf } from './entry.ts';
import { OfficeField } from './OfficeField.tsx';
import { ReasonField } from './ReasonField.tsx';

interface ContactFormProps {
  readonly projectId: string;
  readonly officeId: string;
  /** The project's investor, with whom one most likely spoke. */
  readonly investor?: string | null;
  /** The entry that this one puts right: the firm and the project that it speaks of stay. */
  readonly corrects?: EntryView | undefined;
  readonly onClose: () => void;
}

export function ContactForm({ projectId, officeId, investor, corrects, onClose }: ContactFormProps) {
  const { language, words } = useLanguage();
  const { today } = useSession();
  const companyOf = useCompanyOf();
  const old = corrects?.input;
  const first = {
    companyId: investor ?? '',
    officeId: corrects?.officeId ?? officeId,
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
    place: `contact.${corrects?.id ?? projectId}`,
    useCase: corrects ? 'correct_contact' : 'record_contact',
    first,
    fields: Object.keys(first),
    onDone: onClose,
    actsOf: (values, id) => {
      const { reason: _, occurredOn, mode, summary, attachments, companyId, officeId: office, ...others } = values;
      const correction = correctionOf(corrects, values, first);
      const head = { ...newHead(id, office, occurredOn, correction), attachments: attachmentsOf(attachments) };
      const orNone = Object.fromEntries(Object.entries(others).map(([field, value]) => [field, value || null]));
      const company = companyOf(companyId, { officeId: office, occurredOn });
      const of = old ?? { projectId, companyId: company.id };
      return [...(old ? [] : company.acts), { kind: 'contact', input: { ...of, ...orNone, mode, summary, head } }];
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
    <EntryDialog title={corrects ? words.form.correctContact : words.form.contact} form={form} onClose={onClose}>
      {corrects ? null : (
        <div className="wide">
          <CompanyField
            label={words.form.contactCompany}
            name="companyId"
            message={message('companyId')}
            value={values.companyId}
            before=""
            onChange={(value) => set('companyId', value)}
          />
        </div>
      )}
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
        office={values.officeId}
        suggests="other"
        value={values.attachments}
        message={message('attachments')}
        onChange={(value) => set('attachments', value)}
      />
      {corrects ? (
        <ReasonField value={values.reason} message={message('reason')} onChange={(value) => set('reason', value)} />
      ) : (
        <OfficeField
          value={values.officeId}
          message={message('officeId')}
          onChange={(value) => set('officeId', value)}
        />
      )}
    </EntryDialog>
  );
}
