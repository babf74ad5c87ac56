// A draw as it is asked for; a press too many finds the one that was made.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { drawnKinds } from '../../domain/entries/nouns.ts';
import { api } from '../api/request.ts';
import { usePeriod } from '../shell/period.ts';
import { useOwnOffice } from '../offices/useOwnOffice.ts';
import { useAct } from '../form/useAct.ts';

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
  });
  const set = (name: keyof typeof form) => (value: string) => setForm({ ...form, [name]: value });
  const draw = useAct(
    ({ key, id }) => {
      const { how, n, ...rest } = form;
      const asked = how === 'rows' ? { rows: Number(n) } : { percent: n };
      return api('POST /spot-checks', { body: { key, draw: { id, ...rest, ...asked } } });
    },
    { onDone: async ({ id }) => await navigate(`/spot-checks/${id}`) },
  );
  return { form, set, draw };
}
