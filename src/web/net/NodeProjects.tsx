import { Link } from 'react-router';
import { nounWord } from '../../labels/nouns.ts';
import { roughMoney } from '../../labels/net.ts';
import type { NodeStanding } from '../../server/netViews.ts';
import { useLanguage } from '../language/language.tsx';

/** Projects on a node: the reader's own to open, those of other offices counted. */
export function NodeProjects({ standing }: { standing: NodeStanding }) {
  const { language, words } = useLanguage();
  const { net } = words;
  const all = Object.values(standing.projectsByStage).reduce((sum, count) => sum + count, 0);
  return (
    <section>
      <h3>{net.node.projects}</h3>
      {all === 0 ? <p className="quiet">{net.node.projectsNone}</p> : null}
      <ul className="cards">
        {standing.projects.map(({ id, name, stage, investmentFen }) => (
          <li key={id} className="net-firm">
            <Link to={`/projects/${id}`}>{name}</Link>
            <span className="quiet">
              {[nounWord('stage', stage, language), investmentFen === null ? null : roughMoney(investmentFen, language)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {all > standing.projects.length ? (
        <p className="quiet">{net.node.projectsElsewhere(all - standing.projects.length)}</p>
      ) : null}
    </section>
  );
}
