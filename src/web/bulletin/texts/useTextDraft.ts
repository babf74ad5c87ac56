// A text while it is being written: what stands in it, and how it would read, asked again whenever the hand rests.
import { useEffect, useState } from 'react';
import type { TextBody } from '../../../domain/bulletin/text.ts';
import { api } from '../../api/request.ts';
import { useQuestion } from '../../form/useAct.ts';
import type { Edit } from './edits.ts';

export interface TextDraft {
  readonly name: string;
  readonly body: TextBody;
}

/** Fast typing is one question; what is typed slowly is read letter by letter. */
const restMs = 40;

export function useTextDraft(first: TextDraft & { readonly textId: string }, period: string, previews: boolean) {
  const { textId } = first;
  const [draft, setDraft] = useState<TextDraft>({ name: first.name, body: first.body });
  const preview = useQuestion((_, text: TextDraft) =>
    api('POST /texts/preview', { body: { period, text: { textId, ...text } } }),
  );
  const { send } = preview;
  useEffect(() => {
    // Who may not write it reads the bulletin instead.
    if (!previews) return undefined;
    const timer = setTimeout(() => send(draft), restMs);
    return () => clearTimeout(timer);
    // Another period is another question of the same draft.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [draft, period, previews, send]);
  const edit: Edit<TextDraft> = (change) => setDraft(change);
  return { draft, edit, preview };
}
