// The browsers that the account knows, and the way to disown one.
import type { DeviceRow } from '../../server/views.ts';
import { useAct } from '../act/useAct.ts';
import { useApi } from '../api/useApi.ts';
import { Failure } from '../frame/Failure.tsx';
import { FailureDialog } from '../frame/FailureDialog.tsx';
import { instantText } from '../frame/instant.ts';
import { Waiting } from '../frame/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { browserName } from './browserName.ts';

export function Devices() {
  const words = useWords();
  const { data, error, refetch } = useApi<DeviceRow[]>('/devices');
  const forget = useAct<string, null>({ path: (id) => `/devices/${id}`, method: 'DELETE', keyed: 'none' });
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
