import { useState } from 'react';
import type { Stage } from '../../domain/project.ts';
import { nounWord } from '../../labels/nouns.ts';
import { useAct } from '../act/useAct.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { Confirm } from '../dialog/Confirm.tsx';
import { useLanguage } from '../language/language.tsx';

interface BackMoveProps {
  readonly projectId: string;
  readonly backTo: readonly Stage[];
  readonly onClose: () => void;
}

/** Takes the project back to a stage it stood in, with the reason. */
export function BackMove({ projectId, backTo, onClose }: BackMoveProps) {
  const { language, words } = useLanguage();
  const [to, setTo] = useState<string>(backTo[0] ?? '');
  const move = useAct<string>({
    path: `/projects/${projectId}/back-moves`,
    body: (reason) => ({ to, reason }),
    onDone: onClose,
  });
  return (
    <Confirm
      title={words.stages.back}
      action={words.stages.back}
      reason={{ label: words.stages.backReason }}
      act={move}
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
