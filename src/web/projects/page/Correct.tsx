import { Suspense } from 'react';
import { useApi } from '../../api/useApi.ts';
import { NounForm } from '../../entries/NounForm.tsx';
import { ownForms } from '../../entries/ownForms.ts';
import { FailureDialog } from '../../parts/FailureDialog.tsx';

interface CorrectProps {
  readonly entryId: string;
  readonly projectId: string;
  readonly focus?: string | undefined;
  readonly onClose: () => void;
}

/** The form of what is put right, filled with what stands there. */
export function Correct({ entryId, projectId, focus, onClose }: CorrectProps) {
  const { data, error } = useApi('/entries/:id', { id: entryId });
  if (error) return <FailureDialog error={error} onClose={onClose} />;
  if (!data) return null;
  const Own = ownForms[data.kind];
  const form = { projectId, officeId: data.officeId, corrects: data, focus, onClose };
  return <Suspense>{Own ? <Own {...form} /> : <NounForm kind={data.kind} {...form} />}</Suspense>;
}
