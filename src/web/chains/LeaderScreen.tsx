// 有什么·缺什么·找谁: what a leader asks of a chain, answered on one screen.
import { Link } from 'react-router';
import type { ChainListRow } from '../../server/chains/answerViews.ts';
import { useApi } from '../api/useApi.ts';
import { Empty, Failure } from '../parts/Failure.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { Completeness } from './Completeness.tsx';
import { Have } from './Have.tsx';
import { Lack } from './Lack.tsx';
import { NetParts } from './NetParts.tsx';
import { Whom } from './Whom.tsx';
import { useAddress } from '../shell/useAddress.ts';
import './net.css';
import './leader.css';

export function LeaderScreen() {
  const { net } = useWords();
  const { said, change } = useAddress();
  const { data: all, error, refetch } = useApi('/chains');
  const chains = all?.filter(({ retired }) => !retired);
  const asked = said('chain');
  const chosen = chains?.find(({ id }) => id === asked) ?? bestKnown(chains);
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
      {chains && chosen ? (
        <>
          <div className="net-title">
            <h1>
              <select
                aria-label={net.answer.chain}
                value={chosen.id}
                onChange={(event) => change({ chain: event.target.value }, 'step')}
              >
                {chains.map(({ id, name }) => (
                  <option key={id} value={id}>
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
  const { data, error, isPlaceholderData, refetch } = useApi('/net/chains/:id', { id: chainId }, { keep: true });
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
