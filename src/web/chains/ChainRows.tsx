import { Link } from 'react-router';
import { counted } from '../../labels/counted.ts';
import { percentText } from '../../labels/chains/answer.ts';
import type { ChainListRow } from '../../server/chains/answerViews.ts';
import { useWords } from '../language/language.tsx';
import { StateCounts } from './StateCounts.tsx';

export function ChainRows({ chains }: { chains: readonly ChainListRow[] }) {
  const words = useWords();
  const { net } = words;
  return (
    <table className="net-table">
      <thead>
        <tr>
          <th scope="col">{net.list.chain}</th>
          <th scope="col" className="right">
            {net.completeness}
          </th>
          <th scope="col">{net.list.states}</th>
          <th scope="col" className="right">
            {net.list.firms}
          </th>
          <th scope="col" className="right">
            {net.list.projects}
          </th>
          <th scope="col">{net.list.leaders}</th>
          <th scope="col">{net.duty.title}</th>
        </tr>
      </thead>
      <tbody>
        {chains.map(({ id, name, standing }) =>
          standing ? (
            <tr key={id}>
              <th scope="row">
                <Link to={`/net/chains/${id}`}>{name}</Link>
              </th>
              <td className="right tabular nowrap">
                {percentText(standing.completeness.covered, standing.completeness.all)}%{' '}
                <span className="quiet">
                  {standing.completeness.covered}/{standing.completeness.all}
                </span>
              </td>
              <td>
                <StateCounts counts={standing.states} />
              </td>
              <td className="right tabular">{counted(standing.totals.firms)}</td>
              <td className="right tabular">{counted(standing.totals.projects)}</td>
              <td className={standing.leading.operating === 0 ? 'wrong' : ''}>
                {net.leading(standing.leading.operating, standing.leading.coming)}
              </td>
              <td>
                {[standing.duty.chief, standing.duty.leadOffice].filter(Boolean).join(words.listComma) || net.duty.none}
              </td>
            </tr>
          ) : null,
        )}
      </tbody>
    </table>
  );
}
