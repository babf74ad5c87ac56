import { Link } from 'react-router';
import { dayWords } from '../../../labels/entries/day.ts';
import type { ListedRowView, ListedView } from '../../../server/entries/listedViews.ts';
import { grouped } from '../../../domain/exact.ts';
import { Sample } from '../../parts/Sample.tsx';
import { useNarrow } from '../../parts/useNarrow.ts';
import { type DataColumn, DataTable } from '../../table/DataTable.tsx';
import { nameColumn } from '../../../labels/entries/nouns.ts';
import { useLanguage } from '../../language/language.tsx';
import { EntryState } from './EntryState.tsx';
import type { ListedAddress } from './useListed.ts';
import css from './listed.module.css';

interface ListedRowsProps {
  readonly list: ListedView;
  /** Where they can be put in another order. */
  readonly listed?: ListedAddress;
}

/** A day, a code or a region stays in one line. */
const short = 10;
/** What is longer takes the width of a card. */
const beside = 16;

export function ListedRows({ list, listed }: ListedRowsProps) {
  const narrow = useNarrow();
  if (narrow) return <Cards list={list} />;
  return <Table list={list} {...(listed ? { listed } : {})} />;
}

function Table({ list, listed }: ListedRowsProps) {
  const { language, words } = useLanguage();
  const own = list.columns.map(
    ({ field, label, number }): DataColumn<ListedRowView> => ({
      key: field,
      head: label,
      right: number,
      cell: ({ cells }) => {
        const text = cells[field] ?? '';
        return number ? (
          grouped(text)
        ) : (
          <span className={text.length > short ? css['entryCell'] : 'nowrap'}>{text}</span>
        );
      },
    }),
  );
  const columns: DataColumn<ListedRowView>[] = [
    {
      key: 'day',
      head: words.listed.day,
      cell: (row) => <span className="nowrap tabular">{dayWords(row, language)}</span>,
      ...(listed
        ? { sort: { by: listed.dir, onSort: (dir) => listed.change({ dir: dir === 'asc' ? 'asc' : '' }) } }
        : {}),
    },
    {
      key: 'name',
      head: nameColumn(list.kind, language),
      names: true,
      cell: (row) => (
        <>
          <Name kind={list.kind} row={row} /> <EntryState row={row} />
        </>
      ),
    },
    {
      key: 'office',
      head: words.projects.filter.office,
      cell: ({ office }) => <span className="nowrap">{office}</span>,
    },
    ...own,
  ];
  return <DataTable slides="long-table" columns={columns} rows={list.rows} keyOf={({ entryId }) => entryId} />;
}

function Name({ kind, row }: { readonly kind: string; readonly row: ListedRowView }) {
  return (
    <span className={css['entryName']}>
      <Link to={`/listed/${kind}/${row.entryId}`}>{row.title}</Link>{' '}
      {row.sampleFields.length > 0 ? <Sample whole={row.sampleFields.includes('*')} /> : null}
    </span>
  );
}

/** On a phone. */
function Cards({ list }: { readonly list: ListedView }) {
  const { language } = useLanguage();
  return (
    <ul className="cards">
      {list.rows.map((row) => (
        <li key={row.entryId}>
          <p className="card-name">
            <Name kind={list.kind} row={row} /> <EntryState row={row} />
          </p>
          <p className="quiet">
            {dayWords(row, language)} · {row.office}
          </p>
          <dl>
            {list.columns
              .filter(({ field }) => row.cells[field])
              .map(({ field, label }) => (
                <div key={field} {...((row.cells[field]?.length ?? 0) > beside ? { className: css['entryLong'] } : {})}>
                  <dt>{label}</dt>
                  <dd>{row.cells[field]}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
