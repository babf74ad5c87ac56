// Assigns one firm to an office and a person. Opened from elsewhere with the firm and the reasons already chosen.
import { useApi } from '../../api/useApi.ts';
import { DayField } from '../../form/DayField.tsx';
import { EntryDialog } from '../../form/EntryDialog.tsx';
import { useSession } from '../../shell/session.tsx';
import { useWords } from '../../language/language.tsx';
import { OfficeField } from '../../projects/OfficeField.tsx';
import { PersonField } from './PersonField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { type ProposedFirm, useAssignForm } from './useAssignForm.ts';

interface AssignFormProps {
  readonly proposed?: ProposedFirm;
  readonly onClose: () => void;
}

export function AssignForm({ proposed, onClose }: AssignFormProps) {
  const { pursuits: w } = useWords();
  const { today } = useSession();
  const { data } = useApi('/pursuits', { size: 1 });
  const form = useAssignForm(proposed, onClose);
  const { values, set, message } = form;
  const text = (
    name: keyof typeof values,
    label: string,
    more: { hint?: string; required?: boolean; among?: readonly string[] } = {},
  ) => (
    <TextField
      label={label}
      name={name}
      message={message(name)}
      value={values[name]}
      onChange={(value) => set(name, value)}
      {...more}
    />
  );
  const day = (name: 'dueOn' | 'sourceOn', label: string, among: { min?: string; max?: string }) => (
    <DayField
      label={label}
      name={name}
      required
      {...among}
      message={message(name)}
      value={values[name]}
      onChange={(value) => set(name, value)}
    />
  );
  return (
    <EntryDialog title={w.assign} form={form} action={w.assign} hint={null} onClose={onClose}>
      {proposed ? (
        <p className="wide notice">{proposed.name}</p>
      ) : (
        <>
          <div className="wide">{text('name', w.form.pickFirm, { hint: w.form.pickHint, required: true })}</div>
          {text('seat', w.form.seat, { hint: w.form.seatHint })}
          {text('source', w.form.source, { required: true })}
          {day('sourceOn', w.form.sourceOn, { max: today })}
        </>
      )}
      <OfficeField
        label={w.form.office}
        value={values.officeId}
        message={message('officeId')}
        onChange={(id) => set('officeId', id)}
      />
      <PersonField
        officeId={values.officeId}
        value={values.accountId}
        message={message('accountId')}
        onChange={(id) => set('accountId', id)}
      />
      {day('dueOn', w.form.dueOn, { min: today })}
      {text('chain', w.form.chain, { among: data?.chains ?? [] })}
      {text('node', w.form.node)}
      <div className="wide">
        <TextField
          label={w.form.reasons}
          hint={w.form.reasonsHint}
          long
          message={message('reasons')}
          value={values.reasons}
          onChange={(reasons) => set('reasons', reasons)}
        />
      </div>
      <div className="wide">{text('note', w.form.note)}</div>
      {message('prospectId') ? (
        <p className="wide wrong" role="alert">
          {message('prospectId')}
        </p>
      ) : null}
    </EntryDialog>
  );
}
