// On the page of a project: whether the city's rule asks for a review before it is signed, whether one opens the gate, and how each went.
import { Link } from 'react-router';
import type { ProjectGateView } from '../../server/appraisals/views.ts';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { FailureText } from '../parts/Failure.tsx';
import { useRight } from '../shell/session.tsx';
import { searchOf } from '../shell/useAddress.ts';
import { AppraisalStateMark, WaitsFor } from './AppraisalText.tsx';
import styles from './appraisals.module.css';

export function ProjectReview({ projectId }: { readonly projectId: string }) {
  const { appraisals: w } = useWords();
  const enters = useRight('enter');
  const { data: gate, error } = useApi('/projects/:id/signing-gate', { id: projectId });
  const { data: list } = useApi('/appraisals', { project: projectId, size: 100 });
  if (error) return <FailureText error={error} />;
  if (!gate || !list) return null;
  const isOpen = list.rows.some(({ concludedOn }) => concludedOn === null);
  return (
    <section aria-labelledby="project-review">
      <h2 id="project-review">{w.ofProject}</h2>
      <Gate gate={gate} />
      <ul className={styles['appraisalCourse']}>
        {list.rows.map((one) => (
          <li key={one.entryId}>
            <p>
              <Link to={`/appraisals/${one.entryId}`}>{w.no(one.no)}</Link> <AppraisalStateMark of={one} />{' '}
              <span className="quiet tabular">{one.concludedOn ?? one.filedOn}</span>
            </p>
            <WaitsFor of={one} />
          </li>
        ))}
      </ul>
      {enters && gate.lines.length > 0 && !isOpen ? (
        <p>
          <Link to={{ search: searchOf({ form: 'appraisal' }) }}>{w.file}</Link>
        </p>
      ) : null}
    </section>
  );
}

function Gate({ gate: { gate, signedFrom, lines, no, validUntil, why } }: { readonly gate: ProjectGateView }) {
  const { appraisals: w } = useWords();
  if (signedFrom === null) return <p className="quiet">{w.gate.noRule}</p>;
  if (lines.length === 0 || gate === 'none') return <p className="quiet">{w.gate.none}</p>;
  return (
    <div className={gate === 'open' ? 'notice' : 'notice notice-late'}>
      <p>{gate === 'open' ? w.gate.open(no ?? '', validUntil ?? '') : (why ?? w.gate.asked(lines.join('、')))}</p>
      <p className="quiet">{w.gate.since(signedFrom)}</p>
    </div>
  );
}
