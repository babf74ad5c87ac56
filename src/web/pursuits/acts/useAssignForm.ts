// A firm as it is assigned to an office and a person.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { v7 as uuid } from 'uuid';
import { addDays } from '../../../domain/day.ts';
import { useSession } from '../../shell/session.tsx';
import { useOwnOffice } from '../../offices/useOwnOffice.ts';
import { useActForm } from '../../form/useActForm.ts';

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

const usualDays = 14;

export function useAssignForm(proposed: ProposedFirm | undefined, onClose: () => void) {
  const { today } = useSession();
  const navigate = useNavigate();
  const [pursuitId] = useState(() => uuid());
  const own = useOwnOffice('enter');
  return useActForm({
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
}
