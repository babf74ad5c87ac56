// The chains of the city, one row each: how complete, how its nodes stand, what is on its way, and who answers for it.
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../api/useApi.ts';
import { Empty, Failure } from '../parts/Failure.tsx';
import { useCityRight } from '../shell/cityRight.ts';
import { useNarrow } from '../parts/useNarrow.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { ChainCards } from './ChainCards.tsx';
import { ChainRows } from './ChainRows.tsx';
import { TakeStock, useTakeStock } from './TakeStock.tsx';
import { NetParts } from './NetParts.tsx';
import './net.css';

const TakeTemplates = lazy(async () => ({ default: (await import('./edit/TakeTemplates.tsx')).TakeTemplates }));

export function ChainsScreen() {
  const { net, chains } = useWords();
  const enters = useCityRight('enter');
  const [taking, setTaking] = useState(false);
  const take = useTakeStock();
  const narrow = useNarrow();
  const { data, error, refetch } = useApi('/chains');
  const living = data?.filter(({ retired }) => !retired);
  return (
    <>
      <NetParts />
      <div className="title-row">
        <h1>{net.chains}</h1>
        {enters ? (
          <span className="row">
            <TakeStock take={take} />
            <button type="button" className="button" onClick={() => setTaking(true)}>
              {chains.takeOpen}
            </button>
            <Link className="button" to="/net/chains/new">
              {chains.newTitle}
            </Link>
          </span>
        ) : null}
      </div>
      {take.error ? <Failure error={take.error} /> : null}
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {living?.length === 0 ? (
        <Empty title={net.list.nothing}>
          <p>{net.list.nothingHint}</p>
        </Empty>
      ) : null}
      <Suspense>{taking ? <TakeTemplates onClose={() => setTaking(false)} /> : null}</Suspense>
      {living && living.length > 0 ? narrow ? <ChainCards chains={living} /> : <ChainRows chains={living} /> : null}
    </>
  );
}
