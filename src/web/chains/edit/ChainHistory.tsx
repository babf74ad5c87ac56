// Every version of the chain: who made it, what it says otherwise than the latest, and taking it up again.
import { useState } from 'react';
import { nounWord } from '../../../labels/nouns.ts';
import type { ChainVersionView } from '../../../server/chains/views.ts';
import { api } from '../../api/request.ts';
import { useApi } from '../../api/useApi.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { instantText } from '../../parts/instant.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useLanguage, useWords } from '../../language/language.tsx';
import { Difference } from './Difference.tsx';
import { useAct } from '../../form/useAct.ts';

interface HistoryProps {
  readonly chainId: string;
  readonly latest: ChainVersionView;
  readonly mayDraw: boolean;
}

export function ChainHistory({ chainId, latest, mayDraw }: HistoryProps) {
  const w = useWords().chains;
  const { language } = useLanguage();
  const { data, error, refetch } = useApi('/chains/:id/versions', { id: chainId, size: 100 });
  const [asked, setAsked] = useState<number | null>(null);
  const [compared, setCompared] = useState<number | null>(null);
  const restore = useAct(
    ({ key }, { version, note }: { version: number; note: string }) =>
      api('POST /chains/:id/restore', {
        at: { id: chainId },
        body: { key, baseVersion: latest.version, version, note },
      }),
    {
      onDone: () => setAsked(null),
    },
  );
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <section aria-labelledby="chain-history">
      <h2 id="chain-history">{w.history}</h2>
      <ol className="chain-history">
        {data.map((version) => (
          <li key={version.version}>
            <p>
              <strong className="tabular">{w.version(version.version)}</strong>{' '}
              <span className="quiet">
                {nounWord('chainOrigin', version.origin, language)} · {w.counts(version.nodes, version.edges)} ·{' '}
                {w.recorded(instantText(version.recordedAt), version.recordedBy ?? '')}
              </span>
            </p>
            {version.restores ? <p className="quiet">{w.restored(version.restores)}</p> : null}
            {version.note ? <p>{version.note}</p> : null}
            {version.version === latest.version ? null : (
              <div className="row">
                <button
                  type="button"
                  className="plain-button"
                  aria-expanded={compared === version.version}
                  onClick={() => setCompared(compared === version.version ? null : version.version)}
                >
                  {w.compare}
                </button>
                {mayDraw ? (
                  <button type="button" className="plain-button" onClick={() => setAsked(version.version)}>
                    {w.restore}
                  </button>
                ) : null}
              </div>
            )}
            {compared === version.version ? (
              <Compared chainId={chainId} from={version.version} to={latest.version} />
            ) : null}
          </li>
        ))}
      </ol>
      {asked === null ? null : (
        <Confirm
          title={w.restoreTitle(asked)}
          action={w.restore}
          reason={{ label: w.note }}
          busy={restore.busy}
          error={restore.error}
          onConfirm={(note) => restore.send({ version: asked, note })}
          onClose={() => setAsked(null)}
        >
          <p>{w.restoreHint}</p>
        </Confirm>
      )}
    </section>
  );
}

function Compared({ chainId, from, to }: { chainId: string; from: number; to: number }) {
  const { data, error } = useApi('/chains/:id/versions/:version', { id: chainId, version: to, against: from });
  if (error) return <Failure error={error} />;
  return data?.difference ? <Difference difference={data.difference} /> : <Waiting />;
}
