// 有什么·缺什么·找谁: what a leader asks of a chain, answered on one screen.
import { Link } from 'react-router';
import type { ChainListRow, NetAnswer } from '../../server/netViews.ts';
import { id } from '../address/params.ts';
import { useAddress } from '../address/useAddress.ts';
import { useApi } from '../api/useApi.ts';
import { Empty, Failure } from '../frame/Failure.tsx';
import { Waiting } from '../frame/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { Completeness } from './Completeness.tsx';
import { Have } from './Have.tsx';
import { Lack } from './Lack.tsx';
import { NetParts } from './NetParts.tsx';
import { Whom } from './Whom.tsx';
import './net.css';
import './leader.css';

export const address = { chain: id };

export function LeaderScreen() {
  const { net, failure } = useWords();
  const { at, go } = useAddress(address);
  const { data: all, error, refetch } = useApi<ChainListRow[]>('/chains');
  const chains = all?.filter(({ retired }) => !retired);
  const chosen = at.chain ? chains?.find((each) => each.id === at.chain) : bestKnown(chains);
  return (
    <>
      <NetParts />
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!all && !error ? <Waiting tall /> : null}
      {chains?.length === 0 ? (
        <Empty title={net.list.nothing}>
          <p>{net.list.nothingHint}</p>
        </Empty>
      ) : null}
      {chains && at.chain && !chosen ? (
        <Empty title={failure.notFoundTitle}>
          <p>{failure.notFound}</p>
        </Empty>
      ) : null}
      {chains && chosen ? (
        <>
          <div className="net-title">
            <h1>
              <select
                aria-label={net.answer.chain}
                value={chosen.id}
                onChange={(event) => go({ chain: event.target.value })}
              >
                {chains.map(({ id: chainId, name }) => (
                  <option key={chainId} value={chainId}>
                    {name}
                  </option>
                ))}
              </select>
            </h1>
            {chosen.standing ? <Standing {...chosen.standing} /> : null}
            <Link className="net-to-picture" to={`/net/chains/${chosen.id}`}>
              {net.answer.openPicture}
            </Link>
          </div>
          <Answer chainId={chosen.id} />
        </>
      ) : null}
    </>
  );
}

/** Until another one is chosen: the chain with the most firms. */
function bestKnown(chains: readonly ChainListRow[] = []): ChainListRow | undefined {
  return chains.toSorted((a, b) => (b.standing?.totals.firms ?? 0) - (a.standing?.totals.firms ?? 0))[0];
}

function Standing({ completeness, leading }: NonNullable<ChainListRow['standing']>) {
  const { net } = useWords();
  return (
    <>
      <Completeness {...completeness} />
      <p className={leading.operating === 0 ? 'wrong' : ''}>{net.leading(leading.operating, leading.coming)}</p>
    </>
  );
}

function Answer({ chainId }: { chainId: string }) {
  const { net } = useWords();
  const { data, error, isPlaceholderData, refetch } = useApi<NetAnswer>(`/net/chains/${chainId}`, {}, { keep: true });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  return (
    <div className="answer" aria-busy={isPlaceholderData}>
      <Have chain={data.chain} />
      <Lack chain={data.chain} gaps={data.gaps} />
      <Whom answer={data} />
      <p className="answer-ruled quiet">{net.answer.ruled}</p>
    </div>
  );
}
