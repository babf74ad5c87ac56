// The city's labels of firms, or of projects: which there are, who bears them, and what is done to keep them tidy.
import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { type LabelKind, labelKinds } from '../../../domain/figures/lists/labels.ts';
import { useApi } from '../../api/useApi.ts';
import { BulletinScreens } from '../../bulletin/BulletinScreens.tsx';
import { useWords } from '../../language/language.tsx';
import { Empty, Failure } from '../../parts/Failure.tsx';
import { Pager } from '../../parts/Pager.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { SettledInput } from '../../projects/SettledInput.tsx';
import { useCityRight } from '../../shell/cityRight.ts';
import { NoSuchScreen } from '../../shell/NoSuchScreen.tsx';
import { useAddress } from '../../shell/useAddress.ts';
import { LabelDialog, type LabelDoing } from './LabelDialog.tsx';
import { LabelRows } from './LabelRows.tsx';
import { ListKinds } from './ListKinds.tsx';
import '../../projects/ledger.css';

export function LabelsScreen() {
  const { kind } = useParams();
  const keeps = useCityRight('publish', 'admin');
  const known = labelKinds.find((one) => one === kind);
  if (!known) return <NoSuchScreen />;
  return keeps ? <Labels key={known} kind={known} /> : <Navigate to="/figures" replace />;
}

function Labels({ kind }: { readonly kind: LabelKind }) {
  const { lists: w } = useWords();
  const { said, change, page, turnTo } = useAddress();
  const [doing, setDoing] = useState<LabelDoing | null>(null);
  const q = said('q');
  const { data, error, isPlaceholderData, refetch } = useApi(
    '/labels',
    { kind, q, page: String(page), size: '50' },
    { keep: true },
  );
  return (
    <>
      <BulletinScreens />
      <ListKinds />
      <div className="title-row">
        <h1>{w.kinds[kind]}</h1>
        <button type="button" className="button button-main" onClick={() => setDoing({ act: 'add' })}>
          {w.acts.add}
        </button>
      </div>
      <p className="quiet">{w.hint}</p>
      <search className="filters">
        <label className="filter">
          <span>{w.q}</span>
          <SettledInput type="search" label={w.q} className="" value={q} onSettle={(next) => change({ q: next })} />
        </label>
      </search>
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data?.total === 0 ? (
        <Empty title={w.none}>
          <p>{w.noneHint}</p>
        </Empty>
      ) : null}
      {data && data.total > 0 ? (
        <>
          <p className="quiet">{w.count(data.total)}</p>
          <LabelRows rows={data.rows} busy={isPlaceholderData} onDo={setDoing} />
          <Pager page={data.page} size={data.size} total={data.total} onPage={turnTo} />
        </>
      ) : null}
      {doing ? <LabelDialog kind={kind} doing={doing} onClose={() => setDoing(null)} /> : null}
    </>
  );
}
