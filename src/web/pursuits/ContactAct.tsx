import { nounChoices } from '../../labels/nouns.ts';
import type { PursuitDetailView } from '../../server/views.ts';
import { useNewId } from '../act/newId.ts';
import { FormDialog } from '../dialog/FormDialog.tsx';
import { Fields } from '../form/Fields.tsx';
import { orNull, useForm } from '../form/useForm.ts';
import { useSession } from '../frame/session.tsx';
import { useLanguage } from '../language/language.tsx';

interface ContactActProps {
  readonly pursuit: PursuitDetailView;
  readonly onClose: () => void;
}

/** A contact that is registered and counted for this company in one go. */
export function ContactAct({ pursuit, onClose }: ContactActProps) {
  const { language, words } = useLanguage();
  const w = words.pursuits;
  const { today } = useSession();
  const contactId = useNewId();
  const form = useForm({
    place: `pursuit.contact.${pursuit.id}`,
    path: `/pursuits/${pursuit.id}/acts`,
    first: { occurredOn: today, mode: 'call', summary: '', result: '', ourSide: '', theirSide: '', dueOn: '' },
    body: (values, id) => {
      const { dueOn, ...contact } = orNull(values);
      return { act: { kind: 'contacted', id, contact: { id: contactId, ...contact }, dueOn } };
    },
    onDone: onClose,
  });
  return (
    <FormDialog title={`${w.act.contact} · ${pursuit.name}`} form={form} hint={w.form.contactHint} onClose={onClose}>
      <Fields
        form={form}
        fields={[
          {
            name: 'occurredOn',
            label: w.form.occurredOn,
            as: 'day',
            required: true,
            min: pursuit.openedOn,
            max: today,
          },
          {
            name: 'mode',
            label: w.form.mode,
            as: 'choice',
            required: true,
            choices: nounChoices('contactMode', language),
          },
          { name: 'summary', label: w.form.summary, as: 'long', required: true, wide: true },
          { name: 'result', label: w.form.result, wide: true },
          { name: 'ourSide', label: w.form.ourSide },
          { name: 'theirSide', label: w.form.theirSide },
          { name: 'dueOn', label: w.form.nextDueOn, as: 'day', min: today },
        ]}
      />
    </FormDialog>
  );
}
