// Two reports of one project are merged: which of the two stays, what moves over, what repeats a row that is there, and the
// figures before and after. Can be undone.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { MergePreviewView, RadarPairView } from '../../server/views.ts';
import { api } from '../api/request.ts';
import { Confirm } from '../frame/Confirm.tsx';
import { Waiting } from '../frame/Waiting.tsx';
import { useLanguage } from '../language/language.tsx';
import { MergeRows } from '../merges/MergeRows.tsx';
import { ComparedFigures } from '../packages/ComparedFigures.tsx';

interface MergeTwinsProps {
  readonly pair: RadarPairView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function MergeTwins({ pair, onDone, onClose }: MergeTwinsProps) {
  const { language, words } = useLanguage();
  const client = useQueryClient();
  const [ids] = useState(() => ({ key: uuid(), id: uuid() }));
  const [keptId, setKept] = useState(pair.earlier.own?.projectId ?? '');
  const sides = [pair.earlier, pair.later];
  const mergedId = sides.find(({ own }) => own?.projectId !== keptId)?.own?.projectId ?? '';
  const body = { keptId, mergedId };
  const preview = useQuery({
    queryKey: ['/merges/preview', body, language],
    queryFn: () => api<MergePreviewView>('/merges/preview', { method: 'POST', body }),
    gcTime: 0,
    retry: false,
  });
  const merge = useMutation({
    // Another choice of what stays is another act.
    mutationFn: (reason: string) =>
      api<unknown>('/merges', { method: 'POST', body: { ...body, id: ids.id, key: `${ids.key} ${keptId}`, reason } }),
    onSuccess: async () => {
      onDone();
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
  const { data } = preview;
  return (
    <Confirm
      title={words.mergeTwins.title}
      action={words.radar.merge}
      reason={{ label: words.mergeTwins.reason }}
      busy={merge.isPending || !data}
      error={merge.error ?? preview.error}
      onConfirm={(reason) => merge.mutate(reason)}
      onClose={onClose}
    >
      <fieldset className="field">
        <legend>{words.mergeTwins.stays}</legend>
        {sides.map(({ name, office, own }) => (
          <label key={own?.projectId}>
            <input
              type="radio"
              name="kept"
              checked={own?.projectId === keptId}
              onChange={() => setKept(own?.projectId ?? '')}
            />{' '}
            {own?.code} {name} <span className="quiet">{office}</span>
          </label>
        ))}
      </fieldset>
      <p className="field-hint">{words.mergeTwins.hint}</p>
      {preview.isFetching ? <Waiting /> : null}
      {data ? (
        <>
          <MergeRows title={words.merges.moves} hint={words.merges.movesHint} rows={data.moves} />
          <MergeRows title={words.merges.repeats} hint={words.merges.repeatsHint} rows={data.repeats} />
          <ComparedFigures figures={data.figures} />
        </>
      ) : null}
    </Confirm>
  );
}
