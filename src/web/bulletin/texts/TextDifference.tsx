import { useMemo } from 'react';
import type { TextBody } from '../../../domain/bulletin/text.ts';
import { textDifference } from '../../../domain/bulletin/textDifference.ts';
import { useWords } from '../../language/language.tsx';
import styles from './texts.module.css';

/** What went and what came, line by line; what stayed is left out. */
export function TextDifference({ before, after }: { readonly before: TextBody; readonly after: TextBody }) {
  const words = useWords().texts;
  const lines = useMemo(() => textDifference(before, after).filter(({ mark }) => mark !== 'kept'), [before, after]);
  if (lines.length === 0) return <p className="quiet">{words.noDifference}</p>;
  return (
    <ul className={styles['difference']}>
      {lines.map(({ mark, text }, at) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li key={at} className={styles[mark]}>
          {mark === 'gone' ? '− ' : '+ '}
          {text}
        </li>
      ))}
    </ul>
  );
}
