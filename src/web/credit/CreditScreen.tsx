// All agreements on shared credit that the reader may see, by office, page by page.
import type { CreditAgreementPage, OfficeView } from '../../server/views.ts';
import { freeText, whole } from '../address/params.ts';
import { useAddress } from '../address/useAddress.ts';
import { useApi } from '../api/useApi.ts';
import { Empty, Failure } from '../frame/Failure.tsx';
import { Pager } from '../frame/Pager.tsx';
import { Waiting } from '../frame/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { Agreements } from './Agreements.tsx';

export const address = { office: freeText, page: whole };

export function CreditScreen() {
  const words = useWords();
  const { at, go } = useAddress(address);
  const { office = '', page = 1 } = at;
  const { data: offices = [] } = useApi<OfficeView[]>('/offices');
  const query = { page, size: 20, office };
  const { data, error, refetch } = useApi<CreditAgreementPage>('/credit-agreements', query, { keep: true });
  return (
    <>
      <div className="title-row">
        <h1>{words.credit.title}</h1>
        <select
          aria-label={words.projects.filter.office}
          value={office}
          onChange={(event) => go({ office: event.target.value })}
        >
          <option value="">{words.credit.allOffices}</option>
          {offices.map(({ id, code, name }) => (
            <option key={id} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data?.total === 0 ? (
        <Empty title={words.credit.nothing}>
          <p>{words.credit.nothingHint}</p>
        </Empty>
      ) : null}
      {data && data.total > 0 ? <Agreements agreements={data.rows} ofSeveral /> : null}
      {data ? <Pager page={data.page} size={data.size} total={data.total} onPage={(n) => go({ page: n })} /> : null}
    </>
  );
}
