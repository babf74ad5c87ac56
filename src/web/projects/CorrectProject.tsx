import type { RecordedEntry as EntryView } from '../../app/entries/entry.ts';
import { textOf } from './entry.ts';
import { ProjectForm } from './forms/ProjectForm.tsx';

interface CorrectProjectProps {
  readonly corrects: EntryView;
  readonly focus?: string | undefined;
  readonly onClose: () => void;
}

/** Its form names firms by their names, which the entry brings along. */
export function CorrectProject({ corrects, focus, onClose }: CorrectProjectProps) {
  const nameOf = (field: string) => corrects.companies[textOf(corrects.input, field) ?? ''] ?? '';
  const names = { investorId: nameOf('investorId'), recipientId: nameOf('recipientId') };
  return <ProjectForm corrects={corrects} names={names} focus={focus} onClose={onClose} />;
}
