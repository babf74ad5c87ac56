// The facts of a project put right: a new version, whole, with what the form does not show repeated as it was.
import { NounForm } from '../entries/NounForm.tsx';
import type { ShownField } from '../entries/shown.ts';
import { useWords } from '../language/language.tsx';
import type { EntryView } from './entry.ts';

interface ProjectFormProps {
  readonly projectId: string;
  readonly corrects: EntryView;
  readonly focus?: string | undefined;
  readonly onClose: () => void;
}

export function ProjectForm({ projectId, corrects, focus, onClose }: ProjectFormProps) {
  const { form: w, signing } = useWords();
  const investment = corrects.input['investment'] as { readonly currency: string } | null;
  // Agreed in another currency, an amount has a rate and a day: it comes by a sheet, and stays as it is here.
  const isForeign = investment !== null && investment.currency !== 'CNY';
  const money: readonly ShownField[] = [
    { field: 'investment', hint: w.investmentHint },
    { field: 'investmentUndetermined', label: signing.undetermined, tick: true, wide: true },
  ];
  return (
    <NounForm
      kind="project_version"
      projectId={projectId}
      corrects={corrects}
      officeId={corrects.officeId}
      focus={focus}
      suggests="filing_certificate"
      shown={[
        { field: 'name', required: true, wide: true, least: 2 },
        { field: 'industryCode', hint: w.industryHint, required: true },
        { field: 'investorId' },
        { field: 'recipientId' },
        ...(isForeign ? [] : money),
        { field: 'moneySource', none: w.notSaid },
        { field: 'investorSeat', most: 60 },
        { field: 'place', most: 120 },
        { field: 'landMu' },
        { field: 'status' },
        { field: 'statusReason', when: ({ status }) => status !== 'active' },
        { field: 'majorOn' },
        { field: 'content', wide: true, most: 4000 },
      ]}
      onClose={onClose}
    />
  );
}
