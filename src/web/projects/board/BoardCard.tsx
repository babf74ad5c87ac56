import { Link } from 'react-router';
import { epochDay } from '../../../domain/day.ts';
import { type Stage, stages } from '../../../domain/projects/project.ts';
import { nounWord } from '../../../labels/nouns.ts';
import type { LedgerRowView } from '../../../server/projects/views.ts';
import { LightMark } from '../../lights/LightMark.tsx';
import { useLanguage } from '../../language/language.tsx';
import { Sample } from '../../parts/Sample.tsx';
import { useSession } from '../../shell/session.tsx';
import { isWhollyInvented } from '../sampleRow.ts';
import styles from './board.module.css';
import { stepTo } from './steps.ts';

interface BoardCardProps {
  readonly row: LedgerRowView;
  /** The amount as its column prints amounts. */
  readonly amount: string | null;
  readonly enters: boolean;
  readonly onTake: (row: LedgerRowView | null) => void;
  readonly onMove: (row: LedgerRowView, to: Stage) => void;
}

export function BoardCard({ row, amount, enters, onTake, onMove }: BoardCardProps) {
  const { language, words } = useLanguage();
  const { today } = useSession();
  const w = words.projects;
  const ahead = stages.filter((to) => stepTo(to, row.stage));
  const days = row.lastActivityOn === null ? null : Math.max(0, epochDay(today) - epochDay(row.lastActivityOn));
  return (
    <li
      className={`${styles['card']} ${row.light === 'yellow' ? styles['cardYellow'] : row.light ? styles['cardRed'] : ''}`}
      draggable={enters && ahead.length > 0}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', row.code);
        onTake(row);
      }}
      onDragEnd={() => onTake(null)}
    >
      <p className={styles['cardName']}>
        {row.light ? <LightMark colour={row.light} small /> : null} <Link to={`/projects/${row.id}`}>{row.name}</Link>{' '}
        {isWhollyInvented(row, ['name', 'investmentYi']) ? <Sample whole /> : null}
      </p>
      <p className="quiet">
        {row.office}
        <span className={styles['amount']}>{amount === null ? w.undecided : `${amount} ${words.form.yi}`}</span>
      </p>
      <p className="quiet">{days === null ? w.neverMoved : w.still(days)}</p>
      {enters && ahead.length > 0 ? (
        <select
          aria-label={`${row.name} ${w.moveTo}`}
          value=""
          onChange={(event) => onMove(row, event.target.value as Stage)}
        >
          <option value="">{w.moveTo}</option>
          {ahead.map((to) => (
            <option key={to} value={to}>
              {nounWord('stage', to, language)}
            </option>
          ))}
        </select>
      ) : null}
    </li>
  );
}
