// A figure as it is written: counted a moment after each change, and saved with the reason.
import { useEffect, useState } from 'react';
import type { CountableView, FigurePreview } from '../../../server/figures/cityFigureViews.ts';
import { api } from '../../api/request.ts';
import { useAct, useQuestion } from '../../form/useAct.ts';
import { usePeriod } from '../../shell/period.ts';
import { definitionOf, type FigureDraft, type Sent } from './figureDraft.ts';

const pauseMs = 300;

export function useDraft(first: FigureDraft, countable: CountableView, onSaved: (figureId: string) => void) {
  const { period } = usePeriod();
  const [draft, setDraft] = useState(first);
  const definition = definitionOf(draft, countable);
  // What was counted last stands until the next is there.
  const [counted, setCounted] = useState<FigurePreview | undefined>(undefined);
  const { send, ...asked } = useQuestion(
    (_, said: { definition: Sent; period: string }) => api('POST /city-figures/preview', { body: said }),
    setCounted,
  );
  const text = definition ? JSON.stringify(definition) : '';
  useEffect(() => {
    if (text === '') return undefined;
    const timer = setTimeout(() => send({ definition: JSON.parse(text) as Sent, period }), pauseMs);
    return () => clearTimeout(timer);
  }, [text, period, send]);
  const save = useAct(
    ({ key, id }, reason: string) =>
      api('POST /city-figures', { body: { key, figure: { id, definition: definition as Sent, reason } } }),
    { onDone: () => onSaved(draft.id) },
  );
  const isNamed = draft.nameZh.trim() !== '' && draft.nameEn.trim() !== '';
  return {
    draft,
    set: (more: Partial<FigureDraft>) => setDraft((before) => ({ ...before, ...more })),
    period,
    preview: { busy: asked.busy, error: asked.error, answer: counted, complete: definition !== null },
    save,
    isNamed: isNamed || draft.isVersion,
    /** The server counted what stands there. */
    maySave: definition !== null && asked.answer !== undefined && (isNamed || draft.isVersion),
  };
}
