import { Link, useNavigate } from 'react-router';
import type { ChainDraft } from '../../../domain/chains/chain.ts';
import type { ChainVersionView } from '../../../server/chains/views.ts';
import { api } from '../../api/request.ts';
import { useApi } from '../../api/useApi.ts';
import { useWords } from '../../language/language.tsx';
import { NetParts } from '../NetParts.tsx';
import { ChainDrawing } from './ChainDrawing.tsx';
import { ChainHistory } from './ChainHistory.tsx';
import { ChainSheets } from './ChainSheets.tsx';
import { DutyForm } from './DutyForm.tsx';
import { RetireChain } from './RetireChain.tsx';
import { SaveBar } from './SaveBar.tsx';
import { useDrawing } from './useDrawing.ts';
import { useAct } from '../../form/useAct.ts';
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
  const { data: offices } = useApi('/offices');
  const mayDraw = offices?.some(({ parentId, enterable }) => parentId === null && enterable) ?? true;
  const save = useAct(
    ({ key }, { note, ...body }: Saving) =>
      api('PUT /chains/:id', { at: { id: chainId }, body: { key, ...body, note: note || null } }),
    {
      onDone: async () => {
        drawing.forget();
        if (latest === null) await navigate(`/net/chains/${chainId}/edit`, { replace: true });
      },
    },
  );

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
        <ChainDrawing drawing={drawing}>
          <SaveBar
            drawing={drawing}
            busy={save.busy}
            error={save.error}
            saved={save.answer?.version ?? null}
            onSave={(note) =>
              save.send({ draft: drawing.draft, baseVersion: latest?.version ?? null, origin: 'screen', note })
            }
          />
        </ChainDrawing>
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
