// All agreements on shared credit that the reader may see, by office, page by page.
import { Choose } from '../form/choose/Choose.tsx';
import { useApi } from '../api/useApi.ts';
import { Empty, Failure } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { Agreements } from './Agreements.tsx';
import { useAddress } from '../shell/useAddress.ts';

export function CreditScreen() {
  const words = useWords();
  const { said, page, change, turnTo } = useAddress();
  const office = said('office');
  const { data: offices = [] } = useApi('/offices');
  const query = { page, size: '20', ...(office ? { office } : {}) };
  const { data, error, refetch } = useApi('/credit-agreements', query, { keep: true });
  return (
    <>
      <div className="title-row">
        <h1>{words.credit.title}</h1>
        <Choose
          aria-label={words.projects.filter.office}
          choices={offices.map(({ code, name }) => ({ code, word: name }))}
          none={words.credit.allOffices}
          value={office}
          onChange={(chosen) => change({ office: chosen })}
        />
      </div>
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data?.total === 0 ? (
        <Empty title={words.credit.nothing}>
          <p>{words.credit.nothingHint}</p>
        </Empty>
      ) : null}
      {data && data.total > 0 ? <Agreements agreements={data.rows} ofSeveral /> : null}
      {data ? <Pager page={data.page} size={data.size} total={data.total} onPage={turnTo} /> : null}
    </>
  );
}
