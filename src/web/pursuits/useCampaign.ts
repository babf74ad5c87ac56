// A campaign as it is typed and set.
import { useState } from 'react';
import { type CampaignGoal, funnelSteps } from '../../domain/pursuits/campaign.ts';
import { addDays } from '../../domain/day.ts';
import type { CampaignView } from '../../server/pursuits/funnelViews.ts';
import { useSession } from '../shell/session.tsx';
import { useActForm } from '../form/useActForm.ts';

export interface CampaignFormProps {
  /** The one that is changed. */
  readonly before?: CampaignView;
  readonly onClose: () => void;
  readonly onSet?: (id: string) => void;
}

const hundredDays = 99;
/** The row of the whole city. */
export const cityKey = 'city';

export function useCampaign({ before, onClose, onSet }: CampaignFormProps) {
  const { today } = useSession();
  const [chains, setChains] = useState<readonly string[]>(before?.chains ?? []);
  const [rows, setRows] = useState<readonly string[]>(() => [
    cityKey,
    ...new Set((before?.goals ?? []).flatMap(({ officeId }) => officeId ?? [])),
  ]);
  const [goals, setGoals] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      (before?.goals ?? []).map(({ officeId, step, value }) => [`${officeId ?? cityKey} ${step}`, value]),
    ),
  );
  const [ended, setEnded] = useState(false);
  const form = useActForm({
    route: 'POST /campaigns',
    first: {
      name: before?.name ?? '',
      fromOn: before?.fromOn ?? today,
      toOn: before?.toOn ?? addDays(today, hundredDays),
      reason: '',
    },
    bodyOf: ({ name, fromOn, toOn, reason }, id) => ({
      id,
      ...(before ? { replacesId: before.id, reason } : {}),
      name,
      fromOn,
      toOn,
      chains,
      ended,
      goals: rows.flatMap((row) =>
        funnelSteps.flatMap((step): CampaignGoal[] => {
          const value = goals[`${row} ${step}`]?.trim();
          return value ? [{ officeId: row === cityKey ? null : row, step, value }] : [];
        }),
      ),
    }),
    onDone: ({ id }) => {
      onClose();
      onSet?.(id);
    },
  });
  return { form, chains, setChains, rows, setRows, goals, setGoals, ended, setEnded };
}
