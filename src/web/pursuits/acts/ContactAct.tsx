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
  const first = { occurredOn: today, mode: 'call', summary: '', result: '', ourSide: '', theirSide: '', dueOn: '' };
  const form = useActForm({
    route: 'POST /pursuits/:id/acts',
    at: { id: pursuit.id },
    first,
    bodyOf: (values, id) => {
      const { dueOn, result, ourSide, theirSide } = saidOrNull(values);
      const { occurredOn, mode, summary } = values;
      const contact = { id: contactId, occurredOn, mode, summary, result, ourSide, theirSide };
      return { act: { kind: 'contacted' as const, id, contact, dueOn } };
    },
    onDone: onClose,
  });
  const { values, set, message } = form;
  const text = (name: 'summary' | 'result' | 'ourSide' | 'theirSide', long: boolean) => (
    <TextField
      label={w.form[name]}
      name={name}
      long={long}
      required={name === 'summary'}
      message={message(name)}
      value={values[name]}
      onChange={(value) => set(name, value)}
    />
  );
  return (
    <EntryDialog
      title={`${w.act.newContact} · ${pursuit.name}`}
      form={form}
      hint={w.form.contactHint}
      onClose={onClose}
    >
      <DayField
        label={w.form.occurredOn}
        name="occurredOn"
        required
        min={pursuit.openedOn}
        max={today}
        message={message('occurredOn')}
        value={values.occurredOn}
        onChange={(day) => set('occurredOn', day)}
      />
      <ChoiceField
        label={w.form.mode}
        required
        choices={nounChoices('contactMode', language)}
        message={message('mode')}
        value={values.mode}
        onChange={(mode) => set('mode', mode)}
      />
      <div className="wide">{text('summary', true)}</div>
      <div className="wide">{text('result', false)}</div>
      {text('ourSide', false)}
      {text('theirSide', false)}
      <DayField
        label={w.form.nextDueOn}
        name="dueOn"
        min={today}
        message={message('dueOn')}
        value={values.dueOn}
        onChange={(day) => set('dueOn', day)}
      />
    </EntryDialog>
  );
}
