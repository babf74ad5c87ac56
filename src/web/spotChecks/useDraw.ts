// A draw as it is asked for; a press too many finds the one that was made.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { drawnKinds, nounThat } from '../../domain/entries/nouns.ts';
import { api } from '../api/request.ts';
import { usePeriod } from '../shell/period.ts';
import { useOwnOffice } from '../offices/useOwnOffice.ts';
import { useAct } from '../form/useAct.ts';

/** Doubts are about money. */
export const leaningKind: string = nounThat('claims').kind;

export function useDraw() {
  const { period } = usePeriod();
  const navigate = useNavigate();
  const own = useOwnOffice('verify');
  const [form, setForm] = useState({
    officeId: own,
    kind: drawnKinds[0] ?? '',
    period,
    how: 'rows',
    n: '20',
    seed: '',
    leaning: '',
  });
  const set = (name: keyof typeof form) => (value: string) => setForm({ ...form, [name]: value });
  const draw = useAct(
    ({ key, id }) => {
      const { how, n, leaning, ...rest } = form;
      const leans = leaning && form.kind === leaningKind ? { leaning: true as const } : {};
      const asked = how === 'rows' ? { rows: Number(n) } : { percent: n };
      return api('POST /spot-checks', { body: { key, draw: { id, ...rest, ...asked, ...leans } } });
    },
    { onDone: async ({ id }) => await navigate(`/spot-checks/${id}`) },
  );
  return { form, set, draw };
}
