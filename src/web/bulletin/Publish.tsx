import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { v7 as uuid } from 'uuid';
import { api } from '../api/request.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { useWords } from '../language/language.tsx';

/** Publishing freezes every number: asked once more, and sent with one key however often it is pressed. */
export function Publish({ period, onClose }: { period: string; onClose: () => void }) {
  const words = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [key] = useState(() => uuid());
  const publish = useMutation({
    mutationFn: () => api('POST /bulletins/:period/publish', { at: { period }, body: { key } }),
    onSuccess: async (publication) => {
      await client.invalidateQueries({ queryKey: ['/publications'] });
      await navigate(`/publications/${publication.id}?year=${period}`);
    },
  });
  return (
    <Confirm
      title={words.bulletin.publishTitle(words.periodName(period))}
      action={words.bulletin.publish}
      busy={publish.isPending}
      error={publish.error}
      onConfirm={() => publish.mutate()}
      onClose={onClose}
    >
      <p>{words.bulletin.publishHint}</p>
    </Confirm>
  );
}
