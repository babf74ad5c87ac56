// One chain: its picture, or on a phone its list, and what can be saved of it.
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { NodeState } from '../../domain/chains/chain.ts';
import type { ChainPicture } from '../../server/chains/answerViews.ts';
import { useApi } from '../api/useApi.ts';
import { Failure } from '../parts/Failure.tsx';
import { useRight } from '../shell/session.tsx';
import { useNarrow } from '../parts/useNarrow.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { ChainList } from './ChainList.tsx';
import { ChainTools } from './ChainTools.tsx';
import { Completeness } from './Completeness.tsx';
import { Duty } from './Duty.tsx';
import { NetParts } from './NetParts.tsx';
import { NodePanel } from './NodePanel.tsx';
import { Heads } from './picture/Heads.tsx';
import { Picture } from './picture/Picture.tsx';
import { usePicture } from './picture/usePicture.ts';
import { useWidth } from './picture/useWidth.ts';
import { useAddress } from '../shell/useAddress.ts';
import './net.css';

export function ChainScreen() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useApi('/chains/:id', { id });
  return (
    <>
      <NetParts />
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data ? <Chain key={data.id} chain={data} /> : null}
    </>
  );
}

/** What a picture that is saved is laid out for, whatever the screen. */
const sheetWidth = 1280;

function Chain({ chain }: { chain: ChainPicture }) {
  const words = useWords();
  const enters = useRight('enter');
  const { said, change } = useAddress();
  const narrow = useNarrow();
  const [ref, width] = useWidth();
  const picture = usePicture(chain, narrow ? sheetWidth : (width ?? sheetWidth));
  const [found, setFound] = useState<string | null>(null);
  const [asked, setAsked] = useState<ReadonlySet<NodeState>>(new Set());
  const [allEdges, setAllEdges] = useState(false);
  const dimmed = useMemo(
    () =>
      new Set(chain.standings.filter(({ state }) => asked.size > 0 && !asked.has(state)).map(({ nodeId }) => nodeId)),
    [chain, asked],
  );
  const open = (nodeId: string | null): void => change({ node: nodeId });
  const opened = said('node');
  return (
    <>
      <div className="net-title">
        <h1>{chain.name}</h1>
        <Completeness {...chain.completeness} />
        <p>{words.net.leading(chain.leading.operating, chain.leading.coming)}</p>
        {enters ? <Link to={`/net/chains/${chain.id}/edit`}>{words.chains.edit}</Link> : null}
      </div>
      <Duty duty={chain.duty} />
      <div className="net-over">
        <ChainTools
          picture={picture}
          asked={asked}
          onAsk={setAsked}
          onFound={setFound}
          edges={picture.compact ? { all: allEdges, onChange: setAllEdges } : undefined}
        />
        {narrow || width === null ? null : <Heads chain={chain} layout={picture.layout} />}
      </div>
      <div ref={ref} className="net-sheet">
        {narrow ? (
          <ChainList chain={chain} dimmed={dimmed} found={found} onOpen={open} />
        ) : width === null ? null : (
          <Picture picture={picture} edges={allEdges || !picture.compact} found={found} dimmed={dimmed} onOpen={open} />
        )}
      </div>
      {opened ? <NodePanel chain={chain} nodeId={opened} onOpen={open} /> : null}
    </>
  );
}
