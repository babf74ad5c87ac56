import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import { api } from '../api/request.ts';
import { Confirm } from '../parts/Confirm.tsx';

interface FirmActProps {
  readonly route: 'POST /company-merges/:id/undo' | 'POST /company-aliases/:id/withdraw';
  /** What is taken back. */
  readonly of: string;
  readonly title: string;
  readonly hint: string;
  readonly action: string;
  readonly label: string;
  readonly onClose: () => void;
}

/** Takes something back, with the reason. */
export function TakeBack({ route, of, title, hint, action, label, onClose }: FirmActProps) {
  const client = useQueryClient();
  const [ids] = useState(() => ({ key: uuid(), id: uuid() }));
  const { mutate, isPending, error } = useMutation({
    mutationFn: (reason: string) => api(route, { at: { id: of }, body: { ...ids, reason } }),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
  return (
    <Confirm
      title={title}
      action={action}
      reason={{ label }}
      busy={isPending}
      error={error}
      onConfirm={(reason) => mutate(reason)}
      onClose={onClose}
    >
      <p className="field-hint">{hint}</p>
    </Confirm>
  );
}
