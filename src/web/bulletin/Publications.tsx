import { Link, useParams } from 'react-router';
import type { OccasionKind } from '../../domain/entries/nouns.ts';
import { useApi } from '../api/useApi.ts';
import { instantText } from '../parts/instant.ts';
import { searchOf } from '../shell/useAddress.ts';
import { useWords } from '../language/language.tsx';

/** By which the versions belong together: the period, or the activity or outing of which they tell. */
type Of = { readonly [Name in 'period' | OccasionKind]?: string };

/** The versions published so far, latest first. */
export function Publications({ of }: { readonly of: Of }) {
  const words = useWords();
  const { id } = useParams();
  const { data } = useApi('/publications', of);
  const ofPeriod = data?.rows ?? [];
  return (
    <section className="publications" aria-labelledby="publications">
      <h2 id="publications">{words.bulletin.published}</h2>
      {data && ofPeriod.length === 0 ? <p className="quiet">{words.bulletin.noneYet}</p> : null}
      <ul>
        {ofPeriod.map((each) => (
          <li key={each.id}>
            <Link
              to={{ pathname: `/publications/${each.id}`, search: searchOf(of.period ? { period: of.period } : {}) }}
              aria-current={each.id === id ? 'page' : undefined}
            >
              {instantText(each.publishedAt)}
            </Link>
            <span className="quiet">
              {' '}
              {each.office ?? each.occasion ?? ''} {each.name} {each.publishedBy}
            </span>
          </li>
        ))}
      </ul>
      <Link to="/publications">{words.bulletin.allPublished}</Link>
    </section>
  );
}
