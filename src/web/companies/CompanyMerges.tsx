import { useState } from 'react';
import { Link } from 'react-router';
import type { CompanyMergeView } from '../../server/companies/views.ts';
import { useCityRight } from '../shell/cityRight.ts';
import { instantText } from '../parts/instant.ts';
import { useWords } from '../language/language.tsx';
import { TakeBack } from './TakeBack.tsx';

interface FirmMergesProps {
  readonly companyId: string;
  readonly merges: readonly CompanyMergeView[];
}

/** What was merged into the firm, or it into, why and by whom, and the way back. */
export function CompanyMerges({ companyId, merges }: FirmMergesProps) {
  const { firms: w } = useWords();
  const verifies = useCityRight('verify');
  const [asked, setAsked] = useState<string | null>(null);
  if (merges.length === 0) return null;
  return (
    <>
      <h2>{w.merges}</h2>
      <ul className="firm-list">
        {merges.map((merge) => {
          const isKept = merge.keptId === companyId;
          return (
            <li key={merge.id}>
              <p>
                {isKept ? w.took : w.into}{' '}
                <Link to={`/companies/${isKept ? merge.mergedId : merge.keptId}`}>
                  {isKept ? merge.mergedName : merge.keptName}
                </Link>{' '}
                {verifies && merge.undoneAt === null ? (
                  <button type="button" className="plain-button" onClick={() => setAsked(merge.id)}>
                    {w.undo}
                  </button>
                ) : null}
              </p>
              <p className="quiet">
                {w.by(merge.mergedBy ?? '', instantText(merge.mergedAt))} {merge.reason}
              </p>
              {merge.undoneAt ? (
                <p className="quiet">
                  {w.undone} {instantText(merge.undoneAt)} {merge.undoReason}
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
      {asked ? (
        <TakeBack
          route="POST /company-merges/:id/undo"
          of={asked}
          title={w.undo}
          hint={w.undoHint}
          action={w.undo}
          label={w.basis}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  );
}
