// Assigns one firm to an office and a person. Opened from elsewhere with the firm and the reasons already chosen.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { v7 as uuid } from 'uuid';
import { addDays } from '../../../domain/day.ts';
import { useApi } from '../../api/useApi.ts';
import { DayField } from '../../form/DayField.tsx';
import { EntryDialog } from '../../form/EntryDialog.tsx';
import { useSession } from '../../shell/session.tsx';
import { useWords } from '../../language/language.tsx';
import { useOwnOffice } from '../../offices/useOwnOffice.ts';
import { OfficeField } from '../../projects/OfficeField.tsx';
import { PersonField } from './PersonField.tsx';
import { TextField } from './TextField.tsx';
import { useActForm } from './useActForm.ts';

/** A firm that a list or a chain proposes. */
export interface ProposedFirm {
  readonly registerId: string;
  readonly name: string;
  readonly chainId?: string;
  readonly chain?: string;
  readonly nodeId?: string;
  readonly node?: string;
  readonly reasons: readonly string[];
}

interface AssignFormProps {
  readonly proposed?: ProposedFirm;
  readonly onClose: () => void;
}

const usualDays = 14;

export function AssignForm({ proposed, onClose }: AssignFormProps) {
  const { pursuits: w } = useWords();
  const { today } = useSession();
  const navigate = useNavigate();
  const [pursuitId] = useState(() => uuid());
  const { data } = useApi('/pursuits', { size: 1 });
  const own = useOwnOffice('enter');
  const form = useActForm({
    route: 'POST /pursuits',
    first: {
      name: proposed?.name ?? '',
      seat: '',
      source: '',
      sourceOn: today,
      officeId: own,
      accountId: '',
      dueOn: addDays(today, usualDays),
      chain: proposed?.chain ?? '',
      node: proposed?.node ?? '',
      reasons: proposed?.reasons.join('\n') ?? '',
      note: '',
      prospectId: '',
    },
    bodyOf: ({ name, seat, source, sourceOn, officeId, accountId, dueOn, chain, node, reasons, note }) => ({
      assignments: [
        {
          pursuitId,
          officeId,
          accountId,
          dueOn,
          chainId: proposed?.chainId ?? null,
          chain: chain || null,
          nodeId: proposed?.nodeId ?? null,
          node: node || null,
          reasons: reasons.split('\n').flatMap((reason) => reason.trim() || []),
          note: note || null,
          ...(proposed
            ? { registerId: proposed.registerId }
            : { prospect: { name, seat: seat || null, source, sourceOn } }),
        },
      ],
    }),
    onDone: () => {
      onClose();
      void navigate(`/pursuits/${pursuitId}`);
    },
  });
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
