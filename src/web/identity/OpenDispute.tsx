import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import { api } from '../api/request.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { useWords } from '../language/language.tsx';

interface OpenDisputeProps {
  readonly projectIds: readonly [string, string];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function OpenDispute({ projectIds: [projectId, otherId], onDone, onClose }: OpenDisputeProps) {
  const words = useWords();
  const client = useQueryClient();
  const [{ key, id }] = useState(() => ({ key: uuid(), id: uuid() }));
  const open = useMutation({
    mutationFn: (reason: string) => api('POST /disputes', { body: { key, id, projectId, otherId, reason } }),
    onSuccess: async () => {
      onDone();
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
  return (
    <Confirm
      title={words.disputes.open}
      action={words.disputes.open}
      reason={{ label: words.disputes.reason }}
      busy={open.isPending}
      error={open.error}
      onConfirm={(reason) => open.mutate(reason)}
      onClose={onClose}
    >
      <p className="field-hint">{words.disputes.openHint}</p>
    </Confirm>
  );
}
