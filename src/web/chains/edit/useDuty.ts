// Who answers for a chain, as it is typed and saved.
import { useState } from 'react';
import type { ChainDutyView } from '../../../server/chains/views.ts';
import { api } from '../../api/request.ts';
import { useAct } from '../../form/useAct.ts';

export function useDuty(chainId: string, latest: ChainDutyView | undefined) {
  const [duty, setDuty] = useState({
    chief: latest?.chief ?? '',
    chiefTitle: latest?.chiefTitle ?? '',
    leadOfficeId: latest?.leadOfficeId ?? '',
    leaderIds: latest?.leaderIds ?? [],
    team: latest?.team ?? '',
  });
  const save = useAct(({ key }) => {
    const said = (typed: string) => typed.trim() || null;
    const { chief, chiefTitle, team, leadOfficeId, leaderIds } = duty;
    const people = { chief: said(chief), chiefTitle: said(chiefTitle), team: said(team) };
    const body = { ...people, leadOfficeId: said(leadOfficeId), leaderIds };
    return api('PUT /chains/:id/duty', {
      at: { id: chainId },
      body: { key, baseVersion: latest?.version ?? 0, duty: body },
    });
  });
  return { duty, setDuty, save };
}
