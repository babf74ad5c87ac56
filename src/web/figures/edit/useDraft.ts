// A figure as it is written: counted a moment after each change, and saved with the reason.
import { useState } from 'react';
import type { CountableView } from '../../../server/figures/cityFigureViews.ts';
import { api } from '../../api/request.ts';
import { useAct } from '../../form/useAct.ts';
import { useLiveQuestion } from '../../form/useLiveQuestion.ts';
import { usePeriod } from '../../shell/period.ts';
import { definitionOf, type FigureDraft, type Sent } from './figureDraft.ts';

const pauseMs = 300;

export function useDraft(first: FigureDraft, countable: CountableView, onSaved: (figureId: string) => void) {
  const { period } = usePeriod();
  const [draft, setDraft] = useState(first);
  const definition = definitionOf(draft, countable);
  const { isCurrent, ...counted } = useLiveQuestion(
    definition ? { definition, period } : undefined,
    (said: { definition: Sent; period: string }) => api('POST /city-figures/preview', { body: said }),
    pauseMs,
  );
  const save = useAct(
    ({ key, id }, reason: string) =>
      api('POST /city-figures', { body: { key, figure: { id, definition: definition as Sent, reason } } }),
    { onDone: () => onSaved(draft.id) },
  );
  const isNamed = draft.nameZh.trim() !== '';
  return {
    draft,
    set: (more: Partial<FigureDraft>) => setDraft((before) => ({ ...before, ...more })),
    period,
    preview: { ...counted, complete: definition !== null },
    save,
    isNamed: isNamed || draft.isVersion,
    /** The server counted what stands there. */
    maySave: definition !== null && isCurrent && (isNamed || draft.isVersion),
  };
}
