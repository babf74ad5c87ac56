import { type EvidenceKind, evidenceKinds } from '../../domain/evidence.ts';
import { NounForm } from '../entries/NounForm.tsx';
import { useWords } from '../language/language.tsx';
import type { EntryView } from './entry.ts';

/** Most kinds of vouchers are kinds of evidence of the same name. */
function suggestedKind(voucherKind: string | undefined): EvidenceKind {
  return evidenceKinds.find((kind) => kind === voucherKind) ?? 'bank_slip';
}

interface FundFormProps {
  readonly projectId: string;
  readonly officeId: string;
  /** The entry that this one puts right. */
  readonly corrects?: EntryView | undefined;
  readonly onClose: () => void;
}

export function FundForm({ projectId, officeId, corrects, onClose }: FundFormProps) {
  const { form: w } = useWords();
  // Left empty it is as claimed, and stays so where the claim is put right.
  const asClaimed = corrects && corrects.input['recognisedFen'] === corrects.input['claimedFen'];
  const old = asClaimed ? { ...corrects, input: { ...corrects.input, recognisedFen: null } } : corrects;
  return (
    <NounForm
      kind="fund_arrival"
      corrects={old}
      officeId={officeId}
      projectId={projectId}
      suggests={(values) => suggestedKind(values['voucherKind'])}
      shown={[
        { field: 'claimedFen', hint: w.amountHint, required: true },
        { field: 'recognisedFen', hint: w.recognisedHint },
        { field: 'occurredOn', label: w.arrivedOn },
        { field: 'payer' },
        { field: 'moneySource', none: w.notSaid },
        { field: 'use', none: w.notSaid },
        { field: 'voucherKind', none: w.notSaid },
        { field: 'voucherNo', most: 100 },
        { field: 'officeId' },
      ]}
      onClose={onClose}
    />
  );
}
