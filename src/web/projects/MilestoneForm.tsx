import type { EvidenceKind } from '../../domain/evidence.ts';
import { NounForm } from '../entries/NounForm.tsx';
import type { Values } from '../form/useForm.ts';
import { useWords } from '../language/language.tsx';
import type { EntryView } from './entry.ts';

const suggested: Readonly<Record<string, EvidenceKind>> = {
  signed: 'contract',
  registered: 'business_licence',
  filed: 'filing_certificate',
  started: 'construction_permit',
  in_production: 'progress_sheet',
};

interface MilestoneFormProps {
  readonly projectId: string;
  readonly officeId: string;
  /** The milestone and the field that a link asked for. */
  readonly kind?: string | undefined;
  readonly focus?: string | undefined;
  /** The entry that this one puts right. */
  readonly corrects?: EntryView | undefined;
  readonly onClose: () => void;
}

const isSigning = ({ kind }: Values) => kind === 'signed';
const isIncrease = (values: Values) => isSigning(values) && values['signingNature'] === 'capital_increase';

export function MilestoneForm({ projectId, officeId, kind = 'signed', focus, corrects, onClose }: MilestoneFormProps) {
  const words = useWords();
  const w = words.form;
  return (
    <NounForm
      kind="milestone"
      of={`${projectId}.${kind}`}
      corrects={corrects}
      officeId={officeId}
      projectId={projectId}
      preset={{ kind, authority: 'promotion' }}
      focus={focus}
      suggests={(values) => suggested[values['kind'] ?? ''] ?? 'other'}
      shown={[
        { field: 'kind' },
        { field: 'occurredOn', label: w.occurredOn },
        { field: 'authority' },
        { field: 'signingNature', none: words.signing.notSaid, when: isSigning },
        { field: 'incrementFen', hint: words.signing.incrementHint, required: true, when: isIncrease },
        { field: 'agreementType', none: w.notSaid, when: isSigning },
        { field: 'evidence', label: w.evidence, hint: w.evidenceHint, most: 300 },
        { field: 'officeId' },
      ]}
      onClose={onClose}
    />
  );
}
