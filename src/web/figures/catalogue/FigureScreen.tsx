// One figure: its number, how it is counted, what was said of it before, and what is made of it.
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { CityFigureView } from '../../../server/figures/cityFigureViews.ts';
import { useApi } from '../../api/useApi.ts';
import { BulletinScreens } from '../../bulletin/BulletinScreens.tsx';
import { useWords } from '../../language/language.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { instantText } from '../../parts/instant.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { FigureNum } from '../../receipt/Num.tsx';
import { useCityRight } from '../../shell/cityRight.ts';
import { usePeriod } from '../../shell/period.ts';
import { searchOf } from '../../shell/useAddress.ts';
import { EndFigureDialog } from './EndFigure.tsx';
import './catalogue.css';

export function FigureScreen() {
  const { id = '' } = useParams();
  const words = useWords();
  const w = words.catalogue;
  const { search } = usePeriod();
  const writes = useCityRight('publish', 'admin');
  const { data, error, refetch } = useApi('/city-figures/:id', { id });
  const [ending, setEnding] = useState(false);
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  return (
    <>
      <BulletinScreens />
      <div className="title-row">
        <h1>
          {data.name} <code className="catalogue-id">{data.id}</code>
        </h1>
        {writes ? (
          <div className="row">
            <Link className="button" to={{ pathname: `/figures/${id}/edit`, search: searchOf(search) }}>
              {w.revise}
            </Link>
            {data.origin === 'own' && data.endedFrom === null ? (
              <button type="button" className="button" onClick={() => setEnding(true)}>
                {w.end}
              </button>
            ) : null}
          </div>
        ) : null}
      </div>
      <p>
        <span className="state-mark">{w.origin[data.origin]}</span>{' '}
        <span className="state-mark">{data.endedFrom ? w.endsFrom(data.endedFrom) : w.state[data.state]}</span>
      </p>
      {data.state === 'in_force' ? <Number id={id} /> : null}
      <Definition figure={data} />
      <Versions versions={data.versions} />
      {ending ? <EndFigureDialog figure={data} onClose={() => setEnding(false)} /> : null}
    </>
  );
}

function Number({ id }: { readonly id: string }) {
  const words = useWords();
  const { period } = usePeriod();
  const { data } = useApi('/figures/:id', { id, period }, { keep: true });
  return (
    <p className="catalogue-number">
      <span className="quiet">{words.catalogue.ofPeriod(words.periodName(period))}</span>{' '}
      {data ? <FigureNum figure={data} /> : '—'}
    </p>
  );
}

function Definition({ figure: { words: lines, texts, figures } }: { readonly figure: CityFigureView }) {
  const words = useWords();
  const w = words.catalogue;
  const { search } = usePeriod();
  return (
    <>
      <h2>{w.words}</h2>
      <ul className="figure-words">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>{w.texts}</h2>
      <p>{texts.map(({ name }) => name).join(words.listComma) || w.noText}</p>
      {figures.length > 0 ? (
        <>
          <h2>{w.madeOf}</h2>
          <ul className="figure-words">
            {figures.map(({ id, name }) => (
              <li key={id}>
                <Link to={{ pathname: `/figures/${id}`, search: searchOf(search) }}>{name}</Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function Versions({ versions }: Pick<CityFigureView, 'versions'>) {
  const { catalogue: w } = useWords();
  return (
    <>
      <h2>{w.versions}</h2>
      <ol className="figure-versions">
        {versions.map(({ version, ends, effectiveFrom, effectiveTo, words: lines, reason, recordedAt, by }) => (
          <li key={version}>
            <p className="tabular">
              {w.versionOf(version, ends ? w.endsFrom(effectiveFrom) : w.span(effectiveFrom, effectiveTo))}
            </p>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p className="quiet">{reason ?? w.ships}</p>
            {recordedAt ? <p className="quiet">{w.by(instantText(recordedAt), by ?? '')}</p> : null}
          </li>
        ))}
      </ol>
    </>
  );
}
