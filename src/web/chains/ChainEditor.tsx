import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { type ChainDraft, mostNodes } from '../../domain/chain.ts';
import { addNode } from '../../domain/chainEdit.ts';
import type { ChainVersionView, OfficeView, RecordedChain } from '../../server/views.ts';
import { newId } from '../act/newId.ts';
import { useAct } from '../act/useAct.ts';
import { useApi } from '../api/useApi.ts';
import { Field } from '../form/Field.tsx';
import { useWords } from '../language/language.tsx';
import { NetParts } from '../net/NetParts.tsx';
import { ChainHistory } from './ChainHistory.tsx';
import { ChainSheets } from './ChainSheets.tsx';
import { DutyForm } from './DutyForm.tsx';
import { NodeForm } from './NodeForm.tsx';
import { RetireChain } from './RetireChain.tsx';
import { SaveBar } from './SaveBar.tsx';
import { SegmentColumns } from './SegmentColumns.tsx';
import { useDrawing } from './useDrawing.ts';
import './chains.css';

interface EditorProps {
  readonly chainId: string;
  /** Null where the chain is new. */
  readonly latest: ChainVersionView | null;
  readonly first: ChainDraft;
}

interface Saving {
  readonly draft: ChainDraft;
  readonly baseVersion: number | null;
  readonly origin: 'screen' | 'sheet';
  readonly note: string;
}

export function ChainEditor({ chainId, latest, first }: EditorProps) {
  const w = useWords().chains;
  const navigate = useNavigate();
  const drawing = useDrawing(latest ? `chain.${chainId}.${latest.version}` : 'chain.new', first);
  const [chosen, setChosen] = useState<string | null>(null);
  const { data: offices } = useApi<OfficeView[]>('/offices');
  const mayDraw = offices?.some(({ parentId, enterable }) => parentId === null && enterable) ?? true;
  const save = useAct<Saving, RecordedChain>({
    path: `/chains/${chainId}`,
    method: 'PUT',
    // A drawing that was refused is drawn on: what is sent next is another one.
    keyed: 'press',
    body: ({ note, ...drawn }) => ({ ...drawn, note: note || null }),
    onDone: () => {
      drawing.forget();
      if (latest === null) void navigate(`/net/chains/${chainId}/edit`, { replace: true });
    },
  });
  const { draft } = drawing;
  const node = draft.nodes.find(({ id }) => id === chosen);

  function add(): void {
    const id = newId();
    const taken = new Set(draft.nodes.map(({ name }) => name));
    let n = draft.nodes.length + 1;
    while (taken.has(w.newNode(n))) n++;
    const added = { id, name: w.newNode(n), segment: 'midstream', products: [], industryCodes: [], key: false };
    drawing.change((before) => addNode(before, added));
    setChosen(id);
  }

  return (
    <div className="stack">
      <NetParts />
      <div className="title-row">
        <h1>
          {latest ? w.title(latest.name) : w.newTitle}
          {latest ? <span className="quiet"> {w.version(latest.version)}</span> : null}
        </h1>
        {latest && !latest.retired ? <Link to={`/net/chains/${chainId}`}>{w.view}</Link> : null}
      </div>
      {mayDraw ? (
        <>
          <p className="quiet">{w.hint}</p>
          <div className="row chain-name">
            <Field label={w.name}>
              {(tie) => (
                <input
                  {...tie}
                  required
                  maxLength={40}
                  value={draft.name}
                  onChange={(event) => drawing.change((before) => ({ ...before, name: event.target.value }))}
                />
              )}
            </Field>
            <button type="button" className="button" disabled={draft.nodes.length >= mostNodes} onClick={add}>
              {w.addNode}
            </button>
          </div>
          <SaveBar
            drawing={drawing}
            busy={save.busy}
            error={save.error}
            saved={save.answer?.version ?? null}
            onSave={(note) => save.send({ draft, baseVersion: latest?.version ?? null, origin: 'screen', note })}
          />
          <div className="chain-drawing">
            <SegmentColumns drawing={drawing} chosen={chosen} onChoose={setChosen} />
            {node ? (
              <NodeForm key={node.id} drawing={drawing} node={node} onChoose={setChosen} />
            ) : (
              <p className="chain-form quiet">{w.pick}</p>
            )}
          </div>
        </>
      ) : (
        <p className="notice notice-wrong">{w.noRight}</p>
      )}
      {latest ? (
        <>
          <ChainSheets
            chainId={chainId}
            version={latest.version}
            busy={save.busy}
            mayDraw={mayDraw}
            onApply={(read, baseVersion) => save.send({ draft: read, baseVersion, origin: 'sheet', note: '' })}
          />
          {latest.retired || !mayDraw ? null : <DutyForm chainId={chainId} />}
          <ChainHistory chainId={chainId} latest={latest} mayDraw={mayDraw} />
          {latest.retired || !mayDraw ? null : (
            <RetireChain chainId={chainId} version={latest.version} name={latest.name} />
          )}
        </>
      ) : null}
    </div>
  );
}
