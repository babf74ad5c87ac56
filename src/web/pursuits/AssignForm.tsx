// Assigns one firm to an office and a person. Opened from elsewhere with the firm and the reasons already chosen.
import { useNavigate } from 'react-router';
import { addDays } from '../../domain/day.ts';
import type { PursuitPageView } from '../../server/views.ts';
import { useNewId } from '../act/newId.ts';
import { useApi } from '../api/useApi.ts';
import { FormDialog } from '../dialog/FormDialog.tsx';
import { type FieldSpec, Fields } from '../form/Fields.tsx';
import { useForm } from '../form/useForm.ts';
import { useSession } from '../frame/session.tsx';
import { useWords } from '../language/language.tsx';
import { useOwnOffice } from '../offices/useOwnOffice.ts';
import { OfficeField } from '../projects/OfficeField.tsx';
import { PersonField } from './PersonField.tsx';

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

type Typed = Readonly<
  Record<
    | 'name'
    | 'seat'
    | 'source'
    | 'sourceOn'
    | 'officeId'
    | 'accountId'
    | 'dueOn'
    | 'chain'
    | 'node'
    | 'reasons'
    | 'note'
    | 'prospectId',
    string
  >
>;

export function AssignForm({ proposed, onClose }: AssignFormProps) {
  const { pursuits: w } = useWords();
  const { today } = useSession();
  const navigate = useNavigate();
  const pursuitId = useNewId();
  const { data } = useApi<PursuitPageView>('/pursuits', { size: 1 });
  const form = useForm<Typed>({
    place: `assign.${proposed?.registerId ?? ''}${proposed?.nodeId ?? ''}`,
    path: '/pursuits',
    first: {
      name: proposed?.name ?? '',
      seat: '',
      source: '',
      sourceOn: today,
      officeId: useOwnOffice('enter'),
      accountId: '',
      dueOn: addDays(today, usualDays),
      chain: proposed?.chain ?? '',
      node: proposed?.node ?? '',
      reasons: proposed?.reasons.join('\n') ?? '',
      note: '',
      prospectId: '',
    },
    body: (typed) => ({ assignments: [assignmentOf(typed, pursuitId, proposed)] }),
    onDone: () => {
      onClose();
      void navigate(`/pursuits/${pursuitId}`);
    },
  });
  const firm: readonly FieldSpec<keyof Typed>[] = [
    { name: 'name', label: w.form.pickFirm, hint: w.form.pickHint, required: true, wide: true },
    { name: 'seat', label: w.form.seat, hint: w.form.seatHint },
    { name: 'source', label: w.form.source, required: true },
    { name: 'sourceOn', label: w.form.sourceOn, as: 'day', required: true, max: today },
  ];
  return (
    <FormDialog title={w.assign} form={form} action={w.assign} hint={null} onClose={onClose}>
      {proposed ? <p className="wide notice">{proposed.name}</p> : null}
      <Fields
        form={form}
        fields={[
          ...(proposed ? [] : firm),
          { name: 'officeId', label: w.form.office, as: 'own', draw: (tie) => <OfficeField {...tie} /> },
          {
            name: 'accountId',
            label: w.form.person,
            as: 'own',
            draw: (tie) => <PersonField officeId={form.values.officeId} {...tie} />,
          },
          { name: 'dueOn', label: w.form.dueOn, as: 'day', required: true, min: today },
          { name: 'chain', label: w.form.chain, among: data?.chains ?? [] },
          { name: 'node', label: w.form.node },
          { name: 'reasons', label: w.form.reasons, hint: w.form.reasonsHint, as: 'long', wide: true },
          { name: 'note', label: w.form.note, wide: true },
        ]}
      />
      {form.message('prospectId') ? (
        <p className="wide wrong" role="alert">
          {form.message('prospectId')}
        </p>
      ) : null}
    </FormDialog>
  );
}

function assignmentOf(typed: Typed, pursuitId: string, proposed: ProposedFirm | undefined): object {
  const { name, seat, source, sourceOn, officeId, accountId, dueOn, chain, node, reasons, note } = typed;
  const who = proposed
    ? { registerId: proposed.registerId }
    : { prospect: { name, seat: seat || null, source, sourceOn } };
  return {
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
    ...who,
  };
}
