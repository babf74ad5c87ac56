// The browsers that the account knows, and the way to disown one.
import { api } from '../../api/request.ts';
import { useApi } from '../../api/useApi.ts';
import { Failure } from '../../parts/Failure.tsx';
import { FailureDialog } from '../../parts/FailureDialog.tsx';
import { instantText } from '../../parts/instant.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useWords } from '../../language/language.tsx';
import { browserName } from './browserName.ts';
import { useAct } from '../../form/useAct.ts';

export function Devices() {
  const words = useWords();
  const { data, error, refetch } = useApi('/devices');
  const forget = useAct((_, id: string) => api('DELETE /devices/:id', { at: { id } }));
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <section className="stack" aria-labelledby="own-devices">
      <h2 id="own-devices">{words.account.devices}</h2>
      <p className="quiet">{data.length === 0 ? words.account.noDevices : words.account.devicesHint}</p>
      <ul className="own-sessions">
        {data.map((row) => (
          <li key={row.id}>
            <span>
              {browserName(row.agent)} · {row.address}
              <span className="quiet">{words.account.lastSeenAt(instantText(row.signedInAt))}</span>
            </span>
            {row.current ? <span className="state-mark">{words.account.thisOne}</span> : null}
            <button type="button" className="button" disabled={forget.busy} onClick={() => forget.send(row.id)}>
              {words.account.forget}
            </button>
          </li>
        ))}
      </ul>
      {forget.error ? <FailureDialog error={forget.error} onClose={() => forget.reset()} /> : null}
    </section>
  );
}
