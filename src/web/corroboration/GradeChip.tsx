import type { GradeWords } from '../../labels/corroboration/gradeText.ts';
import styles from './grade.module.css';

/** How far an arrival is borne out; what does it is told on pointing at it. */
export function GradeChip({ graded }: { graded: GradeWords }) {
  return (
    <span className={`${styles['chip']} ${styles[graded.grade]}`} title={graded.why}>
      {graded.name}
    </span>
  );
}
