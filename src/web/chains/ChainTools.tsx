// Over the picture: search, states as legend and filter, and what can be saved.
import { useState } from 'react';
import { type NodeState, nodeStates } from '../../domain/chains/chain.ts';
import { apiUrl } from '../api/request.ts';
import { saveFile } from '../parts/saveFile.ts';
import { useSession } from '../shell/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { FindOnChain } from './FindOnChain.tsx';
import type { PictureOf } from './picture/Drawing.tsx';
import { StateIcon } from './picture/StateMark.tsx';
import { useSegmentHead } from './picture/segmentHead.ts';

interface ChainToolsProps {
  readonly picture: PictureOf;
  /** States that are shown; none chosen: all. */
  readonly asked: ReadonlySet<NodeState>;
  readonly onAsk: (states: ReadonlySet<NodeState>) => void;
  readonly onFound: (nodeId: string | null) => void;
  /** Where there are too many edges to draw all of them unasked. */
  readonly edges?: { readonly all: boolean; readonly onChange: (all: boolean) => void } | undefined;
}

export function ChainTools({ picture, asked, onAsk, onFound, edges }: ChainToolsProps) {
  const { words } = useLanguage();
  const { net } = words;
  const countOf = (state: NodeState) => picture.chain.standings.filter((standing) => standing.state === state).length;
  const turn = (state: NodeState): void =>
    onAsk(new Set(nodeStates.filter((each) => asked.has(each) !== (each === state))));
  return (
    <div className="net-tools">
      <FindOnChain picture={picture} onFound={onFound} />
      <div className="net-legend" role="group" aria-label={net.legend}>
        {nodeStates
          .filter((state) => countOf(state) > 0)
          .map((state) => (
            <button
              key={state}
              type="button"
              className={`net-state net-state-${state}`}
              aria-pressed={asked.has(state)}
              title={net.stateHints[state]}
              onClick={() => turn(state)}
            >
              <StateIcon state={state} />
              {net.state(state)} <span className="tabular">{countOf(state)}</span>
            </button>
          ))}
      </div>
      {edges ? (
        <label className="net-edges-choice" title={net.edgesOnLook}>
          <input type="checkbox" checked={edges.all} onChange={(event) => edges.onChange(event.target.checked)} />
          {net.allEdges}
        </label>
      ) : null}
      <Save picture={picture} />
    </div>
  );
}

function Save({ picture }: { picture: PictureOf }) {
  const { language, words } = useLanguage();
  const { net } = words;
  const { city, today } = useSession();
  const headOf = useSegmentHead(picture.chain);
  const [failed, setFailed] = useState(false);
  const { chain } = picture;
  const title = net.picture(chain.name);

  async function save(kind: 'svg' | 'png'): Promise<void> {
    setFailed(false);
    const { svgOf, pngOf } = await import('./picture/savePicture.tsx');
    const cityName = language === 'zh' ? city.nameZh : city.nameEn;
    const legend = nodeStates.map((state) => `${net.state(state)}${words.inBrackets(net.stateHints[state])}`);
    const svg = svgOf(picture, {
      title,
      heading: (segment) => `${net.segment(segment)} ${headOf(segment)}`,
      notes: [legend.join('  '), net.drawnOn(cityName, today)],
    });
    try {
      const blob = kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg);
      saveFile(blob, `${title} ${today}.${kind}`);
    } catch {
      setFailed(true);
    }
  }

  return (
    <details className="choice net-save">
      <summary className="button">{net.save}</summary>
      <ul className="choice-card cards-plain">
        {(['svg', 'png'] as const).map((kind) => (
          <li key={kind}>
            <button type="button" className="plain-button" onClick={() => void save(kind)}>
              {net[kind]}
            </button>
          </li>
        ))}
        <li>
          <a className="plain-button" href={apiUrl(`/net/chains/${chain.id}/list.xlsx`)} download>
            {net.excel}
          </a>
        </li>
        {(['docx', 'xlsx'] as const).map((kind) => (
          <li key={kind}>
            <a className="plain-button" href={apiUrl(`/chains/${chain.id}/lists.${kind}`)} download>
              {words.chains.documents} .{kind}
            </a>
          </li>
        ))}
        {failed ? (
          <li className="wrong" role="alert">
            {net.pngFailed}
          </li>
        ) : null}
      </ul>
    </details>
  );
}
