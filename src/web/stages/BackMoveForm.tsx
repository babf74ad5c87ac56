import { useState } from 'react';
import type { Stage } from '../../domain/projects/project.ts';
import { nounWord } from '../../labels/nouns.ts';
import { api } from '../api/request.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { useLanguage } from '../language/language.tsx';
import { useAct } from '../form/useAct.ts';

interface BackMoveProps {
  readonly projectId: string;
  readonly backTo: readonly Stage[];
  readonly onClose: () => void;
}

/** Takes the project back to a stage it stood in, with the reason. */
export function BackMoveForm({ projectId, backTo, onClose }: BackMoveProps) {
  const { language, words } = useLanguage();
  const [to, setTo] = useState<string>(backTo[0] ?? '');
  const move = useAct(
    ({ key }, reason: string) =>
      api('POST /projects/:id/back-moves', { at: { id: projectId }, body: { key, to, reason } }),
    { onDone: onClose },
  );
  return (
    <Confirm
      title={words.stages.back}
      action={words.stages.back}
      reason={{ label: words.stages.backReason }}
      busy={move.busy}
      error={move.error}
      onConfirm={(reason) => move.send(reason)}
      onClose={onClose}
    >
      <p>{words.stages.backHint}</p>
      <ChoiceField
        label={words.stages.backTo}
        choices={backTo.map((code) => ({ code, word: nounWord('stage', code, language) }))}
        value={to}
        onChange={setTo}
      />
    </Confirm>
  );
}
