// A firm of the ledger for those who see to its identity: names with their days, parent, merges, and what can be done.
import { useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../api/useApi.ts';
import { useCityRight } from '../shell/cityRight.ts';
import { Failure } from '../parts/Failure.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { AliasForm } from './AliasForm.tsx';
import { CompanyMerges } from './CompanyMerges.tsx';
import { CompanyNames } from './CompanyNames.tsx';
import { CompanyMergeForm } from './CompanyMergeForm.tsx';
import { ParentForm } from './ParentForm.tsx';
import './record.css';

export function CompanyRecord({ companyId }: { readonly companyId: string }) {
  const { firms: w } = useWords();
  const verifies = useCityRight('verify');
  const [open, setOpen] = useState<'alias' | 'parent' | 'merge' | null>(null);
  const { data, error, refetch } = useApi('/companies/:id/names', { id: companyId });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { company, names, parent, merges } = data;
  const close = () => setOpen(null);
  const button = (what: 'alias' | 'parent' | 'merge', word: string) => (
    <button type="button" className="button" onClick={() => setOpen(what)}>
      {word}
    </button>
  );
  return (
    <section>
      <h2>{w.title}</h2>
      <CompanyNames companyId={companyId} names={names} />
      <p>
        {w.parent}{' '}
        {parent?.parentName ? (
          <>
            {parent.parentId ? (
              <Link to={`/companies/${parent.parentId}`}>{parent.parentName}</Link>
            ) : (
              <strong>{parent.parentName}</strong>
            )}
          </>
        ) : (
          <span className="quiet">{parent ? w.noParent : w.unknownParent}</span>
        )}{' '}
        {parent ? (
          <span className="quiet">
            {parent.source} {parent.sourceOn}
          </span>
        ) : null}
      </p>
      {company.mergedInto === null ? (
        <div className="row">
          {button('alias', w.add)}
          {button('parent', w.state)}
          {verifies ? button('merge', w.merge) : null}
        </div>
      ) : null}
      <CompanyMerges companyId={companyId} merges={merges} />
      {open === 'alias' ? <AliasForm companyId={companyId} onClose={close} /> : null}
      {open === 'parent' ? <ParentForm companyId={companyId} onClose={close} /> : null}
      {open === 'merge' ? <CompanyMergeForm firm={company} onClose={close} /> : null}
    </section>
  );
}
