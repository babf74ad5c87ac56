// What became of a review, step by step, with the files that each rests on.
import { nounWord } from '../../labels/nouns.ts';
import type { AppraisalPageView } from '../../server/appraisals/views.ts';
import { Files } from '../evidence/Files.tsx';
import { useLanguage } from '../language/language.tsx';
import styles from './appraisals.module.css';

export function ReviewCourse({ steps }: Pick<AppraisalPageView, 'steps'>) {
  const { language, words } = useLanguage();
  const w = words.appraisals;
  if (steps.length === 0) return <p className="quiet">{w.noSteps}</p>;
  return (
    <ol className={styles['appraisalCourse']}>
      {steps.map(({ entryId, on, step, opinion, conclusion, office, what, conditions, validUntil, files, waits }) => (
        <li key={entryId}>
          <p>
            <span className="tabular">{on}</span>{' '}
            <strong>
              {[
                nounWord('appraisalStep', step, language),
                opinion ? nounWord('appraisalOpinion', opinion, language) : '',
                conclusion ? nounWord('appraisalConclusion', conclusion, language) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </strong>{' '}
            <span className="quiet">
              {office} {waits ? w.waits : ''}
            </span>
          </p>
          <p>{what}</p>
          {conditions ? <p>{w.condition(conditions)}</p> : null}
          {validUntil ? <p className="quiet">{w.until(validUntil)}</p> : null}
          <Files files={files} />
        </li>
      ))}
    </ol>
  );
}
