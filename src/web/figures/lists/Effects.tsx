import { useWords } from '../../language/language.tsx';
import { FailureNote } from '../../parts/Failure.tsx';
import { inThousands } from '../../receipt/Num.tsx';
import { DataTable } from '../../table/DataTable.tsx';
import type { EffectView } from '../../../server/figures/effectViews.ts';
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
          keyOf={({ id, asking }) => `${id} ${asking?.from ?? ''}`}
          columns={[
            { key: 'figure', head: w.figure, names: true, cell: (row) => <Of row={row} period={period} /> },
            { key: 'before', head: w.before, right: true, cell: ({ before }) => shown(before) },
            {
              key: 'after',
              head: w.after,
              right: true,
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

/** The figure; of a version that does not count the asked period, its days and what the numbers are of. */
function Of({
  row: { name, asking, period: told },
  period,
}: {
  readonly row: EffectView['figures'][number];
  readonly period: string;
}) {
  const words = useWords();
  const w = words.lists;
  if (!asking || told === period) return <>{name}</>;
  return (
    <>
      {name}
      <small className={styles['versionTold']}>
        {w.versionDays(asking.version, asking.from, asking.to)}
        {told === null ? null : w.countedOf(words.periodName(told))}
      </small>
    </>
  );
}
