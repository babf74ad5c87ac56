import { Link, useParams } from 'react-router';
import { useApi } from '../api/useApi.ts';
import { instantText } from '../parts/instant.ts';
import { searchOf } from '../shell/useAddress.ts';
import { useWords } from '../language/language.tsx';

/** The versions published so far, latest first. */
export function Publications({ period }: { period: string }) {
  const words = useWords();
  const { id } = useParams();
  const { data } = useApi('/publications', { period });
  const ofPeriod = data?.rows ?? [];
  return (
    <section className="publications" aria-labelledby="publications">
      <h2 id="publications">{words.bulletin.published}</h2>
      {data && ofPeriod.length === 0 ? <p className="quiet">{words.bulletin.noneYet}</p> : null}
      <ul>
        {ofPeriod.map((each) => (
          <li key={each.id}>
            <Link
              to={{ pathname: `/publications/${each.id}`, search: searchOf({ period }) }}
              aria-current={each.id === id ? 'page' : undefined}
            >
              {instantText(each.publishedAt)}
            </Link>
            <span className="quiet">
              {' '}
              {each.office ?? ''} {each.name} {each.publishedBy}
            </span>
          </li>
        ))}
      </ul>
      <Link to="/publications">{words.bulletin.allPublished}</Link>
    </section>
  );
}
