import { Link } from 'react-router';
import { grouped } from '../../domain/exact.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { LedgerRowView } from '../../server/projects/views.ts';
import { LightMark } from '../lights/LightMark.tsx';
import { Sample } from '../parts/Sample.tsx';
import { useLanguage } from '../language/language.tsx';
import { evenDecimals } from '../table/evenDecimals.ts';
import type { ColumnName } from './columnNames.ts';
import { isInvented, isWhollyInvented } from './sampleRow.ts';

const shown: readonly ColumnName[] = ['name', 'office', 'industry', 'investmentYi', 'fundsYi'];

/** The ledger on a phone. */
export function ProjectCards({ rows }: { rows: readonly LedgerRowView[] }) {
  const { language, words } = useLanguage();
  const investment = evenDecimals(rows.map((row) => row.investmentYi));
  const funds = evenDecimals(rows.map((row) => row.fundsYi));
  return (
    <ul className="cards">
      {rows.map((row) => {
        const whole = isWhollyInvented(row, shown);
        const sample = (name: ColumnName) => {
          if (whole) return name === 'name' ? <Sample whole /> : null;
          return isInvented(row, name) ? <Sample /> : null;
        };
        return (
          <li key={row.id}>
            <p className="card-name">
              {row.light ? <LightMark colour={row.light} small /> : null}{' '}
              <Link to={`/projects/${row.id}`}>{row.name}</Link> {sample('name')}
            </p>
            <p className="quiet">{[row.code, row.office, row.industry].join(' · ')}</p>
            <dl>
              <div>
                <dt>{words.projects.column.investmentYi}</dt>
                <dd>
                  {row.investmentYi ? investment(grouped(row.investmentYi)) : words.projects.undecided}{' '}
                  {sample('investmentYi')}
                </dd>
              </div>
              <div>
                <dt>{words.projects.column.fundsYi}</dt>
                <dd>
                  {row.fundsYi ? funds(grouped(row.fundsYi)) : ''} {sample('fundsYi')}
                </dd>
              </div>
              <div>
                <dt>{words.projects.column.stage}</dt>
                <dd>{nounWord('stage', row.stage, language)}</dd>
              </div>
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
