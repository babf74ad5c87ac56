// One campaign: what is done, the goal and the rate, by step and office; published as numbers that keep their rows.
import { lazy, Suspense, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { CampaignLiveView } from '../../server/pursuits/funnelViews.ts';
import { api } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Sample } from '../parts/Sample.tsx';
import { useRight } from '../shell/session.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { Bridges } from '../receipt/Bridges.tsx';
import { RefNum } from '../receipt/Num.tsx';
import { Progress } from './CampaignsScreen.tsx';
import { PursuitScreens } from './PursuitScreens.tsx';
import { useAct } from '../form/useAct.ts';
import { type DataColumn, DataTable } from '../table/DataTable.tsx';

const CampaignForm = lazy(async () => ({ default: (await import('./CampaignForm.tsx')).CampaignForm }));

export function CampaignScreen() {
  const words = useWords();
  const w = words.campaigns;
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const publishes = useRight('publish');
  const [doing, setDoing] = useState<'change' | 'publish' | null>(null);
  const { data, error, refetch } = useApi('/campaigns/:id', { id });
  const publish = useAct(({ key }) => api('POST /campaigns/:id/publish', { at: { id }, body: { key } }), {
    onDone: () => setDoing(null),
  });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  return (
    <>
      <PursuitScreens />
      <p className="crumb">
        <Link to="/campaigns">{w.title}</Link>
      </p>
      <div className="title-row">
        <h1>
          {data.name} {data.sample ? <Sample /> : null} <Progress campaign={data} />
        </h1>
        {publishes && data.isLatest ? (
          <div className="row">
            <button type="button" className="button" onClick={() => setDoing('change')}>
              {w.change}
            </button>
            <button type="button" className="button button-main" onClick={() => setDoing('publish')}>
              {w.publish}
            </button>
          </div>
        ) : null}
      </div>
      <p className="quiet">
        {w.days(data.fromOn, data.toOn)} · {data.chains.join(words.listComma) || w.allChains}
        {data.reason ? ` · ${data.reason}` : ''}
      </p>
      {publish.answer ? (
        <p className="notice" role="status">
          {w.published} <Link to={`/publications/${publish.answer.id}`}>{w.open}</Link>
        </p>
      ) : null}
      <CampaignTable campaign={data} />
      <Bridges bridges={data.bridges} quiet />
      <p className="quiet">{words.funnel.hint}</p>
      <Suspense>
        {doing === 'change' ? (
          <CampaignForm
            before={data}
            onClose={() => setDoing(null)}
            onSet={(next) => void navigate(`/campaigns/${next}`)}
          />
        ) : null}
      </Suspense>
      {doing === 'publish' ? (
        <Confirm
          title={w.publishTitle}
          action={w.publish}
          busy={publish.busy}
          error={publish.error}
          onConfirm={() => publish.send()}
          onClose={() => setDoing(null)}
        >
          <p>{w.publishHint}</p>
        </Confirm>
      ) : null}
    </>
  );
}

type CampaignRow = CampaignLiveView['rows'][number];

function CampaignTable({ campaign }: { readonly campaign: CampaignLiveView }) {
  const { campaigns: w, pursuits } = useWords();
  const columns = campaign.steps.flatMap(({ id, word }, n): DataColumn<CampaignRow>[] => [
    {
      key: `${id} done`,
      group: word,
      head: w.done,
      cell: ({ office, cells }) => {
        const figure = cells[n]?.figure;
        return figure ? <RefNum of={figure} name={`${office ?? w.whole} ${id}`} /> : null;
      },
    },
    { key: `${id} goal`, group: word, head: w.goal, cell: ({ cells }) => cells[n]?.goal ?? '—' },
    {
      key: `${id} rate`,
      group: word,
      head: w.rate,
      cell: ({ cells }) => {
        const rate = cells[n]?.rate ?? null;
        return rate === null ? '—' : `${rate}%`;
      },
    },
  ]);
  return (
    <DataTable
      slides="figure-table"
      rows={campaign.rows}
      keyOf={({ officeId }) => officeId ?? 'city'}
      columns={[
        { key: 'office', head: pursuits.column.office, names: true, cell: ({ office }) => office ?? w.whole },
        ...columns,
      ]}
    />
  );
}
