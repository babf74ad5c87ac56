import { Link } from 'react-router';
import { counted } from '../../labels/counted.ts';
import { percentText } from '../../labels/chains/answer.ts';
import type { ChainListRow } from '../../server/chains/answerViews.ts';
import { useWords } from '../language/language.tsx';
import { type DataColumn, DataTable } from '../table/DataTable.tsx';
import { StateCounts } from './StateCounts.tsx';

interface Standing extends NonNullable<ChainListRow['standing']> {
  readonly id: string;
  readonly name: string;
}

export function ChainRows({ chains }: { chains: readonly ChainListRow[] }) {
  const words = useWords();
  const { net } = words;
  const rows = chains.flatMap(({ id, name, standing }) => (standing ? [{ id, name, ...standing }] : []));
  const columns: readonly DataColumn<Standing>[] = [
    {
      key: 'chain',
      head: net.list.chain,
      names: true,
      cell: ({ id, name }) => <Link to={`/net/chains/${id}`}>{name}</Link>,
    },
    {
      key: 'completeness',
      head: net.completeness,
      right: true,
      className: 'nowrap',
      cell: ({ completeness: { covered, all } }) => (
        <>
          {percentText(covered, all)}%{' '}
          <span className="quiet">
            {covered}/{all}
          </span>
        </>
      ),
    },
    { key: 'states', head: net.list.states, cell: ({ states }) => <StateCounts counts={states} /> },
    { key: 'firms', head: net.list.firms, right: true, cell: ({ totals }) => counted(totals.firms) },
    { key: 'projects', head: net.list.projects, right: true, cell: ({ totals }) => counted(totals.projects) },
    {
      key: 'leaders',
      head: net.list.leaders,
      className: ({ leading }) => (leading.operating === 0 ? 'wrong' : ''),
      cell: ({ leading }) => net.leading(leading.operating, leading.coming),
    },
    {
      key: 'duty',
      head: net.duty.title,
      cell: ({ duty }) => [duty.chief, duty.leadOffice].filter(Boolean).join(words.listComma) || net.duty.none,
    },
  ];
  return <DataTable className="net-table" columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
