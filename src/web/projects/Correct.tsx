import type { EntryView } from '../../server/views.ts';
import { useApi } from '../api/useApi.ts';
import { FailureDialog } from '../frame/FailureDialog.tsx';
import { AgreementForm } from '../clauses/AgreementForm.tsx';
import { CreditForm } from '../credit/CreditForm.tsx';
import { ContactForm } from './ContactForm.tsx';
import { textOf } from './entry.ts';
import { FundForm } from './FundForm.tsx';
import { MilestoneForm } from './MilestoneForm.tsx';
import { ProjectForm } from './ProjectForm.tsx';

interface CorrectProps {
  readonly entryId: string;
  readonly projectId: string;
  readonly focus?: string | undefined;
  readonly onClose: () => void;
}

/** The form of what is put right, filled with what stands there. */
export function Correct({ entryId, projectId, focus, onClose }: CorrectProps) {
  const { data, error } = useApi<EntryView>(`/entries/${entryId}`);
  if (error) return <FailureDialog error={error} onClose={onClose} />;
  if (!data) return null;
  const form = { projectId, officeId: data.officeId, corrects: data, onClose };
  if (data.kind === 'credit_agreement') return <CreditForm {...form} />;
  if (data.kind === 'milestone') return <MilestoneForm {...form} focus={focus} />;
  if (data.kind === 'agreement') return <AgreementForm {...form} />;
  if (data.kind === 'contact') return <ContactForm {...form} />;
  if (data.kind !== 'project_version') return <FundForm {...form} />;
  const nameOf = (field: string) => data.companies[textOf(data.input, field) ?? ''] ?? '';
  const names = { investorId: nameOf('investorId'), recipientId: nameOf('recipientId') };
  return <ProjectForm corrects={data} names={names} focus={focus} onClose={onClose} />;
}
