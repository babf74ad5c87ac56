import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { grouped } from '../../domain/exact.ts';
import { borneWord } from '../../labels/figures/labelWord.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { ProjectListView } from '../../server/projects/views.ts';
import type { LedgerRowView } from '../../server/projects/views.ts';
import type { ProjectSort } from '../../server/projects/views.ts';
import { LightMark } from '../lights/LightMark.tsx';
import { Sample } from '../parts/Sample.tsx';
import { useLanguage } from '../language/language.tsx';
import { evenDecimals } from '../table/evenDecimals.ts';
import { type DataColumn, DataTable } from '../table/DataTable.tsx';
import type { ColumnName } from './columnNames.ts';
import type { LedgerQuery } from './ledgerQuery.ts';
import { isInvented, isWhollyInvented } from './sampleRow.ts';

interface LedgerTableProps {
  readonly list: ProjectListView;
  readonly columns: readonly ColumnName[];
  readonly ledger: LedgerQuery;
}

const sorts: Partial<Record<ColumnName, ProjectSort>> = {
  code: 'code',
  name: 'name',
  office: 'office',
  industry: 'industry',
  investmentYi: 'investment',
  fundsYi: 'funds',
  stage: 'stage',
  signedOn: 'signedOn',
  startedOn: 'startedOn',
  lastActivityOn: 'lastActivityOn',
};
const numbers: readonly ColumnName[] = ['investmentYi', 'fundsYi', 'unverified'];

export function LedgerTable({ list, columns, ledger }: LedgerTableProps) {
  const { language, words } = useLanguage();
  const { sort, dir } = ledger.sorting;

  const amounts = {
    investmentYi: evenDecimals(list.rows.map((row) => row.investmentYi)),
    fundsYi: evenDecimals(list.rows.map((row) => row.fundsYi)),
  };

  function cell(name: ColumnName, row: LedgerRowView): ReactNode {
    if (name === 'name')
      return (
        <>
          {row.light ? <LightMark colour={row.light} small /> : null} <Link to={`/projects/${row.id}`}>{row.name}</Link>
        </>
      );
    if (name === 'stage') return nounWord('stage', row.stage, language);
    if (name === 'status') return nounWord('status', row.status, language);
    if (name === 'investmentYi') {
      return row.investmentYi ? amounts.investmentYi(grouped(row.investmentYi)) : words.projects.undecided;
    }
    if (name === 'fundsYi') return row.fundsYi ? amounts.fundsYi(grouped(row.fundsYi)) : '';
    if (name === 'investorClasses')
      return row.investorClasses.map((each) => borneWord('investorClass', each, language)).join('、');
    if (name === 'tags') return row.tags.map((each) => borneWord('tag', each, language)).join('、');
    if (name === 'unverified') return row.unverified === 0 ? '' : row.unverified;
    return row[name] ?? '';
  }

  /** Each invented value; where the whole row is invented, that is said once. */
  function mark(name: ColumnName, row: LedgerRowView): ReactNode {
    if (isWhollyInvented(row, columns)) return name === 'name' ? <Sample whole /> : null;
    return isInvented(row, name) ? <Sample /> : null;
  }

  const shown = columns.map((name): DataColumn<LedgerRowView> => {
    const by = sorts[name];
    return {
      key: name,
      head: words.projects.column[name],
      names: name === 'name',
      right: numbers.includes(name),
      cell: (row) => (
        <span className={name === 'name' || name === 'investor' || name === 'recipient' ? 'cell-long' : 'nowrap'}>
          {cell(name, row)} {mark(name, row)}
        </span>
      ),
      ...(by
        ? {
            sort: {
              by: sort === by ? dir : null,
              onSort: (next) => ledger.change(next ? { sort: by, dir: next } : { sort: '', dir: '' }),
            },
          }
        : {}),
    };
  });
  return <DataTable slides="long-table" columns={shown} rows={list.rows} keyOf={({ id }) => id} />;
}
