// What took place at this activity or outing: entries in reach of the nouns that name one, with their projects.
import { Link } from 'react-router';
import { grouped } from '../../../domain/exact.ts';
import { type ListedKind, listedKinds, nounOf } from '../../../domain/entries/nouns.ts';
import { occasionOfFilter } from '../../../domain/entries/listed.ts';
import { listedWords } from '../../../labels/entries/nouns.ts';
import { useApi } from '../../api/useApi.ts';
import { useLanguage } from '../../language/language.tsx';
import { FailureNote } from '../../parts/Failure.tsx';
import { searchOf } from '../../shell/useAddress.ts';
import { ListedRows } from './ListedRows.tsx';

interface PlacedThereProps {
  readonly kind: ListedKind;
  readonly id: string;
  /** By which the list of all of them opens. */
  readonly period: string;
}

export function PlacedThere({ kind, id, period }: PlacedThereProps) {
  const naming = listedKinds.flatMap((of) =>
    Object.keys(nounOf(of).listed?.filters ?? {}).flatMap((filter) =>
      occasionOfFilter(nounOf(of), filter) === kind ? [{ of, filter }] : [],
    ),
  );
  return naming.map((one) => <Placed key={one.of} {...one} id={id} period={period} />);
}

interface PlacedProps {
  readonly of: ListedKind;
  readonly filter: string;
  readonly id: string;
  readonly period: string;
}

const shown = 10;

function Placed({ of, filter, id, period }: PlacedProps) {
  const { language, words } = useLanguage();
  const { data, error } = useApi('/listed/:kind', { kind: of, [filter]: id, dir: 'asc', size: shown });
  const { title } = listedWords(of, language);
  const paths: readonly string[] = nounOf(of).listed?.filters[filter] ?? [];
  if (data?.total === 0) return null;
  return (
    <section aria-label={title}>
      <h2>
        {title} <span className="quiet">{data ? grouped(String(data.total)) : ''}</span>
      </h2>
      <FailureNote error={error} />
      {data ? (
        <ListedRows list={{ ...data, columns: data.columns.filter(({ field }) => !paths.includes(field)) }} />
      ) : null}
      {data && data.total > shown ? (
        <Link to={{ pathname: `/listed/${of}`, search: searchOf({ period, [filter]: id }) }}>
          {words.listed.all(grouped(String(data.total)))}
        </Link>
      ) : null}
    </section>
  );
}
