import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { v7 as uuid } from 'uuid';
import { type ChainDraft, mostNodes } from '../../../domain/chains/chain.ts';
import { addNode } from '../../../domain/chains/chainEdit.ts';
import type { ChainVersionView } from '../../../server/chains/views.ts';
import { api } from '../../api/request.ts';
import { useApi } from '../../api/useApi.ts';
import { LabelledField } from '../../form/LabelledField.tsx';
import { useWords } from '../../language/language.tsx';
import { NetParts } from '../NetParts.tsx';
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
  const client = useQueryClient();
  const navigate = useNavigate();
  const drawing = useDrawing(latest ? `chain.${chainId}.${latest.version}` : 'chain.new', first);
  const [chosen, setChosen] = useState<string | null>(null);
  const [key, setKey] = useState(() => uuid());
  const { data: offices } = useApi('/offices');
  const mayDraw = offices?.some(({ parentId, enterable }) => parentId === null && enterable) ?? true;
  const save = useMutation({
    mutationFn: ({ note, ...body }: Saving) =>
      api('PUT /chains/:id', { at: { id: chainId }, body: { key, ...body, note: note || null } }),
    onSuccess: async () => {
      drawing.forget();
      await client.invalidateQueries();
      if (latest === null) await navigate(`/net/chains/${chainId}/edit`, { replace: true });
    },
    onSettled: () => setKey(uuid()),
  });
  const { draft } = drawing;
  const node = draft.nodes.find(({ id }) => id === chosen);

  function add(): void {
    const id = uuid();
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
            <LabelledField label={w.name}>
              {(tie) => (
                <input
                  {...tie}
                  required
                  maxLength={40}
                  value={draft.name}
                  onChange={(event) => drawing.change((before) => ({ ...before, name: event.target.value }))}
                />
              )}
            </LabelledField>
            <button type="button" className="button" disabled={draft.nodes.length >= mostNodes} onClick={add}>
              {w.addNode}
            </button>
          </div>
          <SaveBar
            drawing={drawing}
            busy={save.isPending}
            error={save.error}
            saved={save.isSuccess ? save.data.version : null}
            onSave={(note) => save.mutate({ draft, baseVersion: latest?.version ?? null, origin: 'screen', note })}
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
            busy={save.isPending}
            mayDraw={mayDraw}
            onApply={(read, baseVersion) => save.mutate({ draft: read, baseVersion, origin: 'sheet', note: '' })}
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
