import { agendaOrigins } from '../../../domain/dispatch/itemOrigin.ts';
import type { AgendaCandidatesView, AgendaCandidateView } from '../../../server/dispatch/meetingViews.ts';
import { useWords } from '../../language/language.tsx';
import styles from '../dispatch.module.css';
import { keyOfCandidate } from './candidateKey.ts';

interface GroupsProps {
  readonly list: AgendaCandidatesView;
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** What was put off stands first, then by what it is. */
export function CandidateGroups({ list, chosen, onChoose }: GroupsProps) {
  const groups = list.totals.toSorted((a, b) => placeOf(a.origin) - placeOf(b.origin));
  return groups.map(({ origin, n }) => (
    <Group
      key={origin}
      origin={origin}
      total={n}
      rows={list.rows.filter((row) => row.origin === origin)}
      chosen={chosen}
      onChoose={onChoose}
    />
  ));
}

const placeOf = (origin: AgendaCandidateView['origin']): number =>
  origin === 'meeting' ? -1 : agendaOrigins.indexOf(origin);

interface GroupProps extends Omit<GroupsProps, 'list'> {
  readonly origin: AgendaCandidateView['origin'];
  readonly total: number;
  readonly rows: readonly AgendaCandidateView[];
}

function Group({ origin, total, rows, chosen, onChoose }: GroupProps) {
  const { meetings } = useWords();
  const w = meetings.collecting;
  const keys = rows.map(keyOfCandidate);
  const others = chosen.filter((key) => !keys.includes(key));
  const all = keys.length > 0 && keys.every((key) => chosen.includes(key));
  return (
    <section aria-labelledby={`of-${origin}`}>
      <h2 id={`of-${origin}`}>
        {w.groups[origin]} <span className="quiet tabular">{total}</span>
      </h2>
      {rows.length === 0 ? <p className="quiet">{w.none}</p> : null}
      {rows.length < total ? <p className="quiet">{w.some(rows.length, total)}</p> : null}
      {rows.length > 1 ? (
        <label className="row">
          <input type="checkbox" checked={all} onChange={() => onChoose(all ? others : [...others, ...keys])} />
          {w.all}
        </label>
      ) : null}
      <ul className={styles['stepList']}>
        {rows.map((row) => {
          const key = keyOfCandidate(row);
          return (
            <li key={key}>
              <label className={styles['candidate']}>
                <input
                  type="checkbox"
                  checked={chosen.includes(key)}
                  onChange={({ target }) =>
                    onChoose(target.checked ? [...chosen, key] : chosen.filter((one) => one !== key))
                  }
                />
                <span>
                  {row.projectName ? <strong>{row.projectName} </strong> : null}
                  {row.what}{' '}
                  <span className="quiet">
                    {[row.owner, row.on, row.handed.length > 0 ? w.handed(row.handed.join('、')) : '']
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
