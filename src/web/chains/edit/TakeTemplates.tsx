// Copies of templates, taken as chains of the city; each is altered from then on like any other.
import { useState } from 'react';
import { api } from '../../api/request.ts';
import { useApi } from '../../api/useApi.ts';
import { ActForm } from '../../form/ActForm.tsx';
import { useAct } from '../../form/useAct.ts';
import { useWords } from '../../language/language.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { TemplateTicks } from './TemplateTicks.tsx';

export function TakeTemplates({ onClose }: { readonly onClose: () => void }) {
  const { chains: w } = useWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { data, error, refetch } = useApi('/chain-templates');
  const take = useAct(({ key }) => api('POST /chain-templates/take', { body: { key, templates: [...chosen] } }), {
    onDone: onClose,
  });
  return (
    <Dialog title={w.takeTitle} onClose={onClose}>
      <ActForm
        act={take}
        action={w.take(chosen.length)}
        disabled={chosen.length === 0}
        hint={w.takeHint}
        onSubmit={() => take.send()}
        onCancel={onClose}
      >
        {error ? <Failure error={error} again={() => void refetch()} /> : null}
        {data ? <TemplateTicks templates={data} chosen={chosen} onChange={setChosen} /> : error ? null : <Waiting />}
      </ActForm>
    </Dialog>
  );
}
