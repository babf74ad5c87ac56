import type { ProjectRow, TimelineItem } from '../../server/views.ts';
import { useApi } from '../api/useApi.ts';
import { FailureDialog } from '../frame/FailureDialog.tsx';
import type { EntryView } from './entry.ts';
import { FundForm } from './FundForm.tsx';
import { MilestoneForm } from './MilestoneForm.tsx';

interface CorrectProps {
  readonly item: TimelineItem;
  readonly project: ProjectRow;
  readonly onClose: () => void;
}

/** The form of what is put right, filled with what stands there. */
export function Correct({ item, project, onClose }: CorrectProps) {
  const { data, error } = useApi<EntryView>(`/entries/${item.entryId}`);
  if (error) return <FailureDialog error={error} onClose={onClose} />;
  if (!data) return null;
  const form = { projectId: project.id, officeId: project.officeId, corrects: data, onClose };
  return item.kind === 'milestone' ? <MilestoneForm {...form} /> : <FundForm {...form} />;
}
