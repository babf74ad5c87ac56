import { useNavigate } from 'react-router';
import type { SchemeDraft } from '../../../domain/assessments/scheme.ts';
import { api } from '../../api/request.ts';
import { useAct } from '../../form/useAct.ts';
import { useWords } from '../../language/language.tsx';
import { Confirm } from '../../parts/Confirm.tsx';
import { searchOf } from '../../shell/useAddress.ts';

interface SaveProps {
  readonly draft: SchemeDraft;
  readonly triedOn: string;
  readonly onClose: () => void;
}

export function SaveScheme({ draft, triedOn, onClose }: SaveProps) {
  const words = useWords();
  const w = words.assessments;
  const navigate = useNavigate();
  const save = useAct(
    ({ key, id }, reason: string) =>
      api('POST /assessments', { body: { key, scheme: { ...draft, id, triedOn, reason } } }),
    {
      onDone: async () =>
        await navigate({ pathname: `/assessments/${draft.schemeId}`, search: searchOf({ period: triedOn }) }),
    },
  );
  return (
    <Confirm
      title={w.saveTitle(draft.name)}
      action={w.save}
      reason={{ label: w.reason }}
      busy={save.busy}
      error={save.error}
      onConfirm={(reason) => save.send(reason)}
      onClose={onClose}
    >
      <p>{w.saveHint(draft.effectiveFrom, words.periodName(triedOn))}</p>
    </Confirm>
  );
}
