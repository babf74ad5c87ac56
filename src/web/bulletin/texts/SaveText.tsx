import { useNavigate } from 'react-router';
import { api } from '../../api/request.ts';
import { useAct } from '../../form/useAct.ts';
import { useWords } from '../../language/language.tsx';
import { usePeriod } from '../../shell/period.ts';
import { searchOf } from '../../shell/useAddress.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { TextDifference } from './TextDifference.tsx';
import type { TextBody } from '../../../domain/bulletin/text.ts';
import type { TextDraft } from './useTextDraft.ts';

interface SaveProps {
  readonly textId: string;
  readonly draft: TextDraft;
  /** The version in force; absent of a new text. */
  readonly before: TextBody | undefined;
  readonly onClose: () => void;
}

/** Each change is a version with its reason; what it changes is shown once more. */
export function SaveText({ textId, draft, before, onClose }: SaveProps) {
  const words = useWords().texts;
  const navigate = useNavigate();
  const { search } = usePeriod();
  const save = useAct(
    ({ key, id }, reason: string) => api('POST /texts', { body: { key, text: { id, textId, ...draft, reason } } }),
    {
      onDone: async () => {
        onClose();
        await navigate({ pathname: `/texts/${textId}`, search: searchOf(search) });
      },
    },
  );
  return (
    <Confirm
      title={words.saveTitle(draft.name)}
      action={words.save}
      reason={{ label: words.reason }}
      busy={save.busy}
      error={save.error}
      onConfirm={(reason) => save.send(reason)}
      onClose={onClose}
    >
      {before ? (
        <>
          <h3>{words.difference}</h3>
          <TextDifference before={before} after={draft.body} />
        </>
      ) : null}
    </Confirm>
  );
}

interface EndProps {
  readonly text: { readonly textId: string; readonly name: string };
  readonly onClose: () => void;
}

export function EndTextDialog({ text: { textId, name }, onClose }: EndProps) {
  const words = useWords().texts;
  const navigate = useNavigate();
  const end = useAct(
    ({ key, id }, reason: string) => api('POST /texts/:textId/end', { at: { textId }, body: { key, id, reason } }),
    { onDone: async () => await navigate('/texts') },
  );
  return (
    <Confirm
      title={words.endTitle(name)}
      action={words.end}
      reason={{ label: words.reason }}
      busy={end.busy}
      error={end.error}
      onConfirm={(reason) => end.send(reason)}
      onClose={onClose}
    >
      <p>{words.endHint}</p>
    </Confirm>
  );
}
