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

interface Previewed {
  readonly period: string;
  /** Of one office, where the text tells of one. */
  readonly office: string;
  readonly previews: boolean;
}

export function useTextDraft(first: TextDraft & { readonly textId: string }, { period, office, previews }: Previewed) {
  const { textId } = first;
  const [draft, setDraft] = useState<TextDraft>({ name: first.name, body: first.body });
  const preview = useQuestion((_, text: TextDraft) =>
    api('POST /texts/preview', {
      body: { period, ...(office && text.body.subject === 'office' ? { office } : {}), text: { textId, ...text } },
    }),
  );
  const { send } = preview;
  useEffect(() => {
    // Who may not write it reads the bulletin instead.
    if (!previews) return undefined;
    const timer = setTimeout(() => send(draft), restMs);
    return () => clearTimeout(timer);
    // Another period or office is another question of the same draft.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [draft, period, office, previews, send]);
  const edit: Edit<TextDraft> = (change) => setDraft(change);
  return { draft, edit, preview };
}
