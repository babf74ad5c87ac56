import type { EntryView, FactView } from '../../server/views.ts';
import { useApi } from '../api/useApi.ts';
import { FailureDialog } from '../frame/FailureDialog.tsx';
import { AgreementForm } from '../clauses/AgreementForm.tsx';
import { CreditForm } from '../credit/CreditForm.tsx';
import { ContactForm } from './ContactForm.tsx';
import { FundForm } from './FundForm.tsx';
import { MilestoneForm } from './MilestoneForm.tsx';
import { ProjectForm } from './ProjectForm.tsx';

interface CorrectProps {
  readonly entryId: string;
  readonly projectId: string;
  /** Facts as they stand, where the project itself is put right. */
  readonly facts?: readonly FactView[];
  readonly focus?: string | undefined;
  readonly onClose: () => void;
}

/** The form of what is put right, filled with what stands there. */
export function Correct({ entryId, projectId, facts = [], focus, onClose }: CorrectProps) {
  const { data, error } = useApi<EntryView>(`/entries/${entryId}`);
  if (error) return <FailureDialog error={error} onClose={onClose} />;
  if (!data) return null;
  const form = { projectId, officeId: data.officeId, corrects: data, onClose };
  if (data.kind === 'credit_agreement') return <CreditForm {...form} />;
  if (data.kind === 'milestone') return <MilestoneForm {...form} focus={focus} />;
  if (data.kind === 'agreement') return <AgreementForm {...form} />;
  if (data.kind === 'contact') return <ContactForm {...form} />;
  if (data.kind !== 'project_version') return <FundForm {...form} />;
  const nameOf = (field: string) => facts.find((fact) => fact.field === field)?.value ?? '';
  const names = { investorId: nameOf('investorId'), recipientId: nameOf('recipientId') };
  return <ProjectForm corrects={data} names={names} focus={focus} onClose={onClose} />;
}
