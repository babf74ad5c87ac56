// Merge this firm with another: the other is found by its name, what moves is seen first, and which is kept can be swapped.
import { useState } from 'react';
import type { CompanyHistoryView } from '../../server/companies/views.ts';
import { api } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { useWords } from '../language/language.tsx';
import { CompanyField } from '../projects/CompanyField.tsx';
import { CompanyMoves } from './CompanyMoves.tsx';
import { useAct } from '../form/useAct.ts';

interface MergeFirmProps {
  readonly firm: CompanyHistoryView['company'];
  readonly onClose: () => void;
}

export function CompanyMergeForm({ firm, onClose }: MergeFirmProps) {
  const { firms: w } = useWords();
  const [typed, setTyped] = useState('');
  const [swapped, setSwapped] = useState(false);
  const name = typed.trim();
  const asked = name.length >= 2;
  const { data } = useApi('/companies', { name }, { enabled: asked });
  const other = asked ? data?.find((each) => each.id !== firm.companyId) : undefined;
  const { data: otherHistory } = useApi(
    '/companies/:id/names',
    { id: other?.id ?? '' },
    { enabled: other !== undefined },
  );
  const sides = other && otherHistory ? [firm, otherHistory.company] : [];
  const [kept, merged] = swapped ? sides.toReversed() : sides;
  const merge = useAct(
    ({ key, id }, reason: string) =>
      api('POST /company-merges', {
        body: { key, id, keptId: kept?.companyId ?? '', mergedId: merged?.companyId ?? '', reason },
      }),
    { onDone: onClose },
  );
  return (
    <Confirm
      title={w.merge}
      action={w.merge}
      reason={{ label: w.basis }}
      busy={merge.busy || !merged}
      error={merge.error}
      onConfirm={(reason) => merge.send(reason)}
      onClose={onClose}
    >
      <p className="field-hint">{w.mergeHint}</p>
      <CompanyField
        label={w.other}
        name="other"
        unknown={w.noOther}
        message={asked && data && data.length > 0 && !other ? w.noOther : undefined}
        before={firm.name}
        value={typed}
        onChange={setTyped}
      />
      {kept && merged ? (
        <>
          <p>
            {w.kept} <strong>{kept.name}</strong> <span className="quiet tabular">{kept.creditCode ?? w.noCode}</span>{' '}
            <button type="button" className="plain-button" onClick={() => setSwapped(!swapped)}>
              {w.swap}
            </button>
            <br />
            {w.merged} {merged.name} <span className="quiet tabular">{merged.creditCode ?? w.noCode}</span>
          </p>
          <CompanyMoves companyId={merged.companyId} />
        </>
      ) : null}
    </Confirm>
  );
}
