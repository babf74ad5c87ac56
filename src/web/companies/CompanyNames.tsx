import { useState } from 'react';
import type { CompanyNameView } from '../../server/companies/views.ts';
import { useWords } from '../language/language.tsx';
import { TakeBack } from './TakeBack.tsx';

interface FirmNamesProps {
  readonly companyId: string;
  readonly names: readonly CompanyNameView[];
}

/** Every name with its days and where it is written; one that was stated besides can be withdrawn. */
export function CompanyNames({ companyId, names }: FirmNamesProps) {
  const { firms: w } = useWords();
  const [asked, setAsked] = useState<CompanyNameView | null>(null);
  return (
    <>
      <ul className="firm-list">
        {names.map((one) => (
          <li key={`${one.companyId} ${one.aliasId} ${one.name} ${one.from}`}>
            <p>
              {one.name}{' '}
              <span className="quiet">
                {one.companyId === companyId || one.aliasId ? w.kinds[one.kind] : w.ofMerged}
              </span>{' '}
              {one.aliasId ? (
                <button type="button" className="plain-button" onClick={() => setAsked(one)}>
                  {w.withdraw}
                </button>
              ) : null}
            </p>
            <p className="quiet">
              {w.days} {w.span(one.from, one.to)} · {one.source ? `${one.source} ${one.sourceOn ?? ''}` : w.ledger}
            </p>
          </li>
        ))}
      </ul>
      {asked ? (
        <TakeBack
          route="POST /company-aliases/:id/withdraw"
          of={asked.aliasId ?? ''}
          title={w.withdrawTitle(asked.name)}
          hint={w.withdrawHint}
          action={w.withdraw}
          label={w.reason}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  );
}
