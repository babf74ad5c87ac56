// Disputes over projects that two offices claim: open and decided, page by page.
import { useState } from 'react';
import { Link } from 'react-router';
import type { DisputeSideView } from '../../server/identity/disputeViews.ts';
import { useApi } from '../api/useApi.ts';
import { useCityRight } from '../shell/cityRight.ts';
import { Empty, Failure } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { Pager } from '../parts/Pager.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { VerificationScreens } from '../verification/VerificationScreens.tsx';
import { ProtectionForm } from './ProtectionForm.tsx';
import { useAddress } from '../shell/useAddress.ts';
import './disputes.css';

export function DisputesScreen() {
  const words = useWords();
  const isAdmin = useCityRight('admin');
  const [sets, setSets] = useState(false);
  const { said, page, change, turnTo } = useAddress();
  const open = said('open');
  const query = { page, size: '20', ...(open ? { open } : {}) };
  const { data, error, refetch } = useApi('/disputes', query, { keep: true });
  return (
    <>
      <VerificationScreens />
      <div className="title-row">
        <h1>{words.disputes.title}</h1>
        <div className="row">
          <select
            aria-label={words.disputes.state}
            value={open}
            onChange={(event) => change({ open: event.target.value })}
          >
            <option value="">{words.disputes.states.all}</option>
            <option value="true">{words.disputes.states.open}</option>
            <option value="false">{words.disputes.states.decided}</option>
          </select>
          {isAdmin ? (
            <button type="button" className="button" onClick={() => setSets(true)}>
              {words.disputes.setDays}
            </button>
          ) : null}
        </div>
      </div>
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data?.total === 0 ? (
        <Empty title={words.disputes.nothing}>
          <p>{words.disputes.nothingHint}</p>
        </Empty>
      ) : null}
      <ul className="dispute-list">
        {data?.rows.map((row) => (
          <li key={row.id}>
            <p>
              <Link to={`/disputes/${row.id}`}>{row.first.name ?? row.second.name ?? row.first.code}</Link>{' '}
              <strong>{row.outcome ? words.disputes.outcome[row.outcome] : words.disputes.waits(row.level)}</strong>
            </p>
            <p className="quiet">
              {words.disputes.first} {sideText(row.first)} · {words.disputes.second} {sideText(row.second)}
            </p>
            <p className="quiet">
              {words.disputes.opened(row.openedBy ?? '', instantText(row.openedAt))} {row.reason}
            </p>
          </li>
        ))}
      </ul>
      {data ? <Pager page={data.page} size={data.size} total={data.total} onPage={turnTo} /> : null}
      {sets ? <ProtectionForm onClose={() => setSets(false)} /> : null}
    </>
  );
}

const sideText = ({ office, filedAt }: DisputeSideView): string => `${office} ${instantText(filedAt)}`;
