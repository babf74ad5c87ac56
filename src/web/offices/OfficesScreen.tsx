// The office tree with its codes and days, and what an administrator may do to it.
import { lazy, Suspense, useState } from 'react';
import { nounWord } from '../../labels/nouns.ts';
import type { TreeOfficeView } from '../../server/offices/treeViews.ts';
import { useApi } from '../api/useApi.ts';
import { Failure } from '../parts/Failure.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useLanguage, useWords } from '../language/language.tsx';
import type { OfficeActKind } from './officeAct.ts';
import { CityProfileSection } from './CityProfileSection.tsx';
import { OfficeHistory } from './OfficeHistory.tsx';
import './offices.css';

const OfficeActDialog = lazy(async () => ({ default: (await import('./OfficeActDialog.tsx')).OfficeActDialog }));

export function OfficesScreen() {
  const words = useWords();
  const { data, error, refetch } = useApi('/offices/tree');
  const [ended, setEnded] = useState(false);
  const [asked, setAsked] = useState<{ act: OfficeActKind; of: TreeOfficeView } | null>(null);
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const shown = data.filter((office) => ended || !office.ended);
  return (
    <>
      <div className="title-row">
        <h1>{words.officeTree.title}</h1>
        {data.some((office) => office.ended) ? (
          <label>
            <input type="checkbox" checked={ended} onChange={(event) => setEnded(event.target.checked)} />{' '}
            {words.officeTree.showEnded}
          </label>
        ) : null}
      </div>
      <p className="quiet">{words.officeTree.hint}</p>
      <CityProfileSection />
      <ul className="office-tree" id="office-tree">
        {shown.map((office) => (
          <OfficeRow key={office.id} office={office} onAct={(act) => setAsked({ act, of: office })} />
        ))}
      </ul>
      <Suspense>
        {asked ? (
          <OfficeActDialog act={asked.act} office={asked.of} offices={data} onClose={() => setAsked(null)} />
        ) : null}
      </Suspense>
    </>
  );
}

function OfficeRow({ office, onAct }: { office: TreeOfficeView; onAct: (act: OfficeActKind) => void }) {
  const { language, words } = useLanguage();
  const acts: OfficeActKind[] = office.depth === 0 ? ['found', 'rename'] : ['found', 'rename', 'recast', 'move', 'end'];
  return (
    <li className={office.ended ? 'office-ended' : ''} style={{ ['--depth' as string]: office.depth }}>
      <div className="office-name">
        <strong>{office.name}</strong> <span className="quiet">{nounWord('officeKind', office.kind, language)}</span>
      </div>
      <div className="office-code tabular">{office.code}</div>
      <div className="tabular quiet">
        {office.ended ? words.officeTree.ended(office.validFrom) : `${words.officeTree.since} ${office.validFrom}`}
      </div>
      <div className="office-acts">
        {office.managed && !office.ended
          ? acts.map((act) => (
              <button key={act} type="button" className="plain-button" onClick={() => onAct(act)}>
                {words.officeTree[act]}
              </button>
            ))
          : null}
      </div>
      {office.versions.length > 1 ? <OfficeHistory versions={office.versions} /> : null}
    </li>
  );
}
