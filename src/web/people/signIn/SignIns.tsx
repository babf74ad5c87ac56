// When and from where somebody signed in under this name, or tried to.
import { useApi } from '../../api/useApi.ts';
import { Failure } from '../../parts/Failure.tsx';
import { instantText } from '../../parts/instant.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useWords } from '../../language/language.tsx';
import { browserName } from './browserName.ts';

export function SignIns() {
  const words = useWords();
  const { data, error, refetch } = useApi('/sign-ins', { size: 10 });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <section className="stack" aria-labelledby="own-sign-ins">
      <h2 id="own-sign-ins">{words.account.signIns}</h2>
      <p className="quiet">{words.account.signInsHint}</p>
      <ul className="own-sessions">
        {data.map((one) => (
          <li key={`${one.at} ${one.outcome}`}>
            <span>
              {browserName(one.agent)} · {one.address}
              <span className="quiet tabular">{instantText(one.at)}</span>
            </span>
            <span className={one.outcome === 'signed_in' ? 'quiet' : 'wrong'}>
              {words.account.outcome[one.outcome]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
