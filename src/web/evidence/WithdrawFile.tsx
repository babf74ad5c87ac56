import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { FileView } from '../../server/evidence/views.ts';
import { api } from '../api/request.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { useWords } from '../language/language.tsx';

/** Takes a file back: it is gone for everyone, and its record stays. */
export function WithdrawFile({ file, onClose }: { readonly file: FileView; readonly onClose: () => void }) {
  const words = useWords();
  const client = useQueryClient();
  const [key] = useState(() => uuid());
  const withdraw = useMutation({
    mutationFn: (reason: string) =>
      api('POST /files/:id/withdrawal', { at: { id: file.fileId }, body: { key, reason } }),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
  });
  return (
    <Confirm
      title={words.evidence.withdrawTitle(file.name)}
      action={words.evidence.withdraw}
      reason={{ label: words.form.reason }}
      busy={withdraw.isPending}
      error={withdraw.error}
      onConfirm={(reason) => withdraw.mutate(reason)}
      onClose={onClose}
    >
      <p>{words.evidence.withdrawHint}</p>
    </Confirm>
  );
}
