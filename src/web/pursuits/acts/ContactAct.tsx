import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import { nounChoices } from '../../../labels/nouns.ts';
import type { PursuitDetailView } from '../../../server/pursuits/views.ts';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { DayField } from '../../form/DayField.tsx';
import { EntryDialog } from '../../form/EntryDialog.tsx';
import { useSession } from '../../shell/session.tsx';
import { useLanguage } from '../../language/language.tsx';
import { TextField } from '../../form/TextField.tsx';
import { saidOrNull, useActForm } from '../../form/useActForm.ts';

/** A contact that is registered and counted for this company in one go. */
export function ContactAct({
  pursuit,
  onClose,
}: {
  readonly pursuit: PursuitDetailView;
  readonly onClose: () => void;
}) {
  const { language, words } = useLanguage();
  const w = words.pursuits;
  const { today } = useSession();
  const [contactId] = useState(() => uuid());
  const first = {
    occurredOn: today,
    mode: 'call',
    summary: '',
    result: '',
    ourSide: '',
    theirSide: '',
    intent: '',
    dueOn: '',
  };
  const form = useActForm({
    route: 'POST /pursuits/:id/acts',
    at: { id: pursuit.id },
    first,
    bodyOf: (values, id) => {
      const { dueOn, result, ourSide, theirSide, intent } = saidOrNull(values);
      const { occurredOn, mode, summary } = values;
      const contact = { id: contactId, occurredOn, mode, summary, result, ourSide, theirSide, intent };
      return { act: { kind: 'contacted' as const, id, contact, dueOn } };
    },
    onDone: onClose,
  });
  const { values, set, message } = form;
  const tied = (name: keyof typeof first) => ({
    name,
    message: message(name),
    value: values[name],
    onChange: (value: string) => set(name, value),
  });
  return (
    <EntryDialog
      title={`${w.act.newContact} · ${pursuit.name}`}
      form={form}
      hint={w.form.contactHint}
      onClose={onClose}
    >
      <DayField label={w.form.occurredOn} required min={pursuit.openedOn} max={today} {...tied('occurredOn')} />
      <ChoiceField label={w.form.mode} required choices={nounChoices('contactMode', language)} {...tied('mode')} />
      <div className="wide">
        <TextField label={w.form.summary} long required {...tied('summary')} />
      </div>
      <div className="wide">
        <TextField label={w.form.result} {...tied('result')} />
      </div>
      <ChoiceField
        label={w.form.intent}
        none={words.form.notSaid}
        choices={nounChoices('contactIntent', language)}
        {...tied('intent')}
      />
      <TextField label={w.form.ourSide} {...tied('ourSide')} />
      <TextField label={w.form.theirSide} {...tied('theirSide')} />
      <DayField label={w.form.nextDueOn} min={today} {...tied('dueOn')} />
    </EntryDialog>
  );
}
