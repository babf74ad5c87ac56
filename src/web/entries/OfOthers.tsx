import { nounWord } from '../../labels/nouns.ts';
import { useApi } from '../api/useApi.ts';
import { instantText } from '../parts/instant.ts';
import { useLanguage } from '../language/language.tsx';
import './consents.css';

/** On a project's page: what other offices have reported on it, or want to. */
export function OfOthers({ projectId }: { readonly projectId: string }) {
  const { language, words } = useLanguage();
  const { data } = useApi('/consents', { side: 'asked', project: projectId, size: 50 });
  if (!data || data.rows.length === 0) return null;
  return (
    <section aria-labelledby="of-others">
      <h2 id="of-others">{words.consents.others}</h2>
      <ul className="cards">
        {data.rows.map((row) => (
          <li key={row.entryId}>
            <p>
              {nounWord('entryKind', row.kind, language)} · {row.day}
              {row.amountYi ? ` · ${words.yi(row.amountYi)}` : ''}
            </p>
            <p className="quiet">
              {words.consents.from(row.office)} {instantText(row.recordedAt)}
            </p>
            <p className={`consent-state consent-${row.state}`}>
              {words.consents.states[row.state]}
              {row.state === 'given' ? ` · ${words.consents.after[row.decision ?? 'waiting']}` : ''}
              {row.reason ? ` · ${words.consents.because(row.reason)}` : ''}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
