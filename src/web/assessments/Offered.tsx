import { Link } from 'react-router';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { searchOf } from '../shell/useAddress.ts';

/** Examples that come with the program, and what was said about ranking counties. */
export function Offered({ sets }: { readonly sets: boolean }) {
  const words = useWords();
  const w = words.assessments;
  const { data } = useApi('/assessments-offered');
  if (!data) return null;
  return (
    <>
      {sets ? (
        <section aria-labelledby="templates">
          <h2 id="templates">{w.templates}</h2>
          <p className="quiet">{w.templatesHint}</p>
          <ul>
            {data.templates.map(({ id, name, body }) => (
              <li key={id}>
                {w.said(name, body.indicators.map((one) => one.name).join(words.listComma))}{' '}
                <Link to={{ pathname: '/assessments/new/edit', search: searchOf({ from: id }) }}>{w.take}</Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <RankingNotices />
    </>
  );
}

export function RankingNotices() {
  const w = useWords().assessments;
  const { data } = useApi('/assessments-offered');
  if (!data) return null;
  return (
    <details>
      <summary>{w.notices}</summary>
      <ul>
        {data.notices.map(({ day, says, source }) => (
          <li key={day}>
            <span className="tabular">{day}</span> {says} <span className="quiet">{source}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
