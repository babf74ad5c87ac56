// Campaigns: days, chains and goals; what is done is counted.
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { CampaignView } from '../../server/pursuits/funnelViews.ts';
import { useApi } from '../api/useApi.ts';
import { Empty, Failure } from '../parts/Failure.tsx';
import { useRight } from '../shell/session.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { PursuitScreens } from './PursuitScreens.tsx';

const CampaignForm = lazy(async () => ({ default: (await import('./CampaignForm.tsx')).CampaignForm }));

export function CampaignsScreen() {
  const words = useWords();
  const w = words.campaigns;
  const publishes = useRight('publish');
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useApi('/campaigns');
  return (
    <>
      <PursuitScreens />
      <div className="title-row">
        <h1>{w.title}</h1>
        {publishes ? (
          <button type="button" className="button button-main" onClick={() => setAdding(true)}>
            {w.add}
          </button>
        ) : null}
      </div>
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data?.length === 0 ? (
        <Empty title={w.none}>
          <p>{w.noneHint}</p>
        </Empty>
      ) : null}
      <ul className="campaign-list">
        {data?.map((campaign) => (
          <li key={campaign.id}>
            <p>
              <Link to={`/campaigns/${campaign.id}`}>{campaign.name}</Link> <Progress campaign={campaign} />
            </p>
            <p className="quiet">
              {w.days(campaign.fromOn, campaign.toOn)} · {campaign.chains.join(words.listComma) || w.allChains}
            </p>
          </li>
        ))}
      </ul>
      <Suspense>{adding ? <CampaignForm onClose={() => setAdding(false)} /> : null}</Suspense>
    </>
  );
}

export function Progress({ campaign }: { readonly campaign: CampaignView }) {
  const { campaigns: w } = useWords();
  const { daysGone, days, ended, isLatest } = campaign;
  if (!isLatest) return <span className="state-mark">{w.older}</span>;
  if (ended) return <span className="state-mark">{w.ended}</span>;
  const said = daysGone === 0 ? w.notBegun : daysGone === days ? w.over : w.gone(daysGone, days);
  return <span className="state-mark">{said}</span>;
}
