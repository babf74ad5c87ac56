import { useWords } from '../../language/language.tsx';
import { FailureNote } from '../../parts/Failure.tsx';
import { inThousands } from '../../receipt/Num.tsx';
import { DataTable } from '../../table/DataTable.tsx';
import type { TriedChange } from './useTrial.ts';
import styles from './lists.module.css';

/** Figures that a change bears on, before and after it, and the texts that print them; or why it may not be. */
export function Effects({ busy, error, answer, period }: TriedChange) {
  const words = useWords();
  const w = words.lists;
  if (error) return <FailureNote error={error} />;
  if (!answer) return null;
  const shown = (display: string | null) => (display === null ? '—' : inThousands(display));
  return (
    <div role="status" aria-busy={busy}>
      {answer.figures.length === 0 ? (
        <p className="quiet">{w.noEffect}</p>
      ) : (
        <DataTable
          className={styles['effects'] ?? ''}
          caption={w.effects(words.periodName(period))}
          rows={answer.figures}
          keyOf={({ id }) => id}
          columns={[
            { key: 'figure', head: w.figure, names: true, cell: ({ name }) => name },
            { key: 'before', head: w.before, className: 'tabular', cell: ({ before }) => shown(before) },
            {
              key: 'after',
              head: w.after,
              className: 'tabular',
              cell: ({ before, after }) => (before === after ? shown(after) : <strong>{shown(after)}</strong>),
            },
          ]}
        />
      )}
      {answer.notYet && answer.figures.length > 0 ? (
        <p className="quiet">{w.notYet(words.periodName(period))}</p>
      ) : null}
      {answer.texts.length > 0 ? (
        <p className="notice">{w.inTexts(answer.texts.map(({ name }) => name).join(words.listComma))}</p>
      ) : null}
    </div>
  );
}
