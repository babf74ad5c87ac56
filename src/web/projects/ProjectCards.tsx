import { Link } from 'react-router';
import { nounWord } from '../../labels/nouns.ts';
import type { ProjectRow } from '../../server/views.ts';
import { isSample, Sample } from '../frame/Sample.tsx';
import { useLanguage } from '../language/language.tsx';

/** The ledger on a phone. */
export function ProjectCards({ rows }: { rows: readonly ProjectRow[] }) {
  const { language, words } = useLanguage();
  return (
    <ul className="cards">
      {rows.map((row) => {
        const sample = (name: string) => {
          const whole = row.sampleFields.includes('*');
          if (whole) return name === 'name' ? <Sample whole /> : null;
          return isSample(row.sampleFields, name) ? <Sample /> : null;
        };
        return (
          <li key={row.id}>
            <p className="card-name">
              <Link to={`/projects/${row.id}`}>{row.name}</Link> {sample('name')}
            </p>
            <p className="quiet">{[row.code, row.office, row.industry].join(' · ')}</p>
            <dl>
              <div>
                <dt>{words.projects.column.investmentYi}</dt>
                <dd>
                  {row.investmentYi ?? words.projects.undecided} {sample('investmentYi')}
                </dd>
              </div>
              <div>
                <dt>{words.projects.column.fundsYi}</dt>
                <dd>
                  {row.fundsYi} {row.fundsYi === '0' ? null : sample('fundsYi')}
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
