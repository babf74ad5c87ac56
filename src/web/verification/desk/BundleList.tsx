import { dayWords } from '../../../labels/entries/day.ts';
import { nounWord } from '../../../labels/nouns.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Bundle, headRow } from './bundles.ts';
import styles from './desk.module.css';

interface BundleListProps {
  readonly bundles: readonly Bundle[];
  readonly at: number;
  readonly failed: ReadonlyMap<string, unknown>;
  readonly onStand: (index: number) => void;
}

/** What waits, a line each. */
export function BundleList({ bundles, at, failed, onStand }: BundleListProps) {
  const { language, words } = useLanguage();
  return (
    <ul className={styles['bundles']} aria-label={words.desk.list}>
      {bundles.map((bundle, n) => {
        const head = headRow(bundle);
        if (!head) return null;
        const { rows, key } = bundle;
        const isBack = rows.some(({ entryId }) => failed.has(entryId));
        const isDoubtful = rows.some(({ flags }) => flags.length > 0);
        const kinds = [...new Set(rows.map(({ kind }) => nounWord('entryKind', kind, language)))];
        return (
          <li key={key} data-bundle={key}>
            <button
              type="button"
              className={n === at ? `${styles['line']} ${styles['here']}` : styles['line']}
              aria-current={n === at || undefined}
              onClick={() => onStand(n)}
            >
              <span className={isBack ? styles['back'] : isDoubtful ? styles['doubtful'] : styles['plain']}>
                <span className="hidden-from-sight">
                  {isBack ? words.desk.cameBack : isDoubtful ? words.verification.flag : ''}
                </span>
              </span>
              <span className={styles['bundle-title']}>{head.title}</span>
              <span className="quiet nowrap">
                {rows.length > 1 ? words.desk.several(rows.length) : kinds[0]} · {head.office} ·{' '}
                {dayWords(head, language)}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
