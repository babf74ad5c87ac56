// A result by group: places, scores, how they moved, each opened.
import type { OfficeResultView, SchemeResultView } from '../../server/assessments/views.ts';
import { useWords } from '../language/language.tsx';
import { type DataColumn, DataTable } from '../table/DataTable.tsx';
import { Pieces } from './Pieces.tsx';
import styles from './assessments.module.css';

interface ResultProps {
  readonly result: SchemeResultView;
  /** Columns of another result beside it. */
  readonly beside?: readonly DataColumn<OfficeResultView>[];
  readonly asKnownAt?: string;
  /** Without a column for each indicator: they are opened below. */
  readonly compact?: boolean;
}

export function ResultTables({ result, beside = [], asKnownAt, compact = false }: ResultProps) {
  const w = useWords().assessments;
  return (
    <div className="stack">
      {result.groups.map((group) => (
        <GroupTable
          key={group.name}
          group={group}
          result={result}
          beside={beside}
          asKnownAt={asKnownAt}
          indicators={compact ? [] : result.indicators}
        />
      ))}
      {result.excluded.map(({ name, reason }) => (
        <p key={name} className="quiet">
          {w.excluded(name, reason)}
        </p>
      ))}
    </div>
  );
}

interface GroupProps {
  readonly group: SchemeResultView['groups'][number];
  readonly result: SchemeResultView;
  readonly beside: readonly DataColumn<OfficeResultView>[];
  readonly asKnownAt: string | undefined;
  readonly indicators: SchemeResultView['indicators'];
}

function GroupTable({ group, result, beside, asKnownAt, indicators }: GroupProps) {
  const w = useWords().assessments;
  if (group.offices.length === 0) return null;
  const last = group.offices.length + 1;
  const rows = group.offices.toSorted((a, b) => (a.place ?? last) - (b.place ?? last));
  const hasGrades = rows.some(({ grade }) => grade !== null);
  const scoreOf = (office: OfficeResultView, id: string) => office.indicators.find((one) => one.id === id);
  return (
    <DataTable
      slides="long-table"
      className={styles['result'] ?? ''}
      caption={group.name}
      rows={rows}
      keyOf={({ officeId }) => officeId}
      below={(office) => ({
        className: styles['openedRow'] ?? '',
        says: <Opened office={office} result={result} asKnownAt={asKnownAt} />,
      })}
      columns={[
        { key: 'place', head: w.place, right: true, cell: ({ place }) => place ?? '—' },
        { key: 'name', head: w.office, names: true, cell: ({ name }) => name },
        { key: 'text', head: w.score, right: true, cell: ({ text }) => <strong>{text}</strong> },
        { key: 'gained', head: w.change, right: true, cell: ({ gained }) => <Gained gained={gained} /> },
        ...(hasGrades ? [{ key: 'grade', head: w.grade, cell: ({ grade }: OfficeResultView) => grade ?? '—' }] : []),
        ...beside,
        ...indicators.map(
          ({ id, name, part }): DataColumn<OfficeResultView> => ({
            key: id,
            head: name.includes(w.parts[part]) ? name : `${name} ${w.parts[part]}`,
            right: true,
            cell: (office) => {
              const score = scoreOf(office, id);
              return score?.missing ? '—' : (score?.text ?? '');
            },
          }),
        ),
      ]}
    />
  );
}

function Gained({ gained }: { readonly gained: number | null }) {
  const w = useWords().assessments;
  if (gained === null) return <>—</>;
  return <>{gained === 0 ? w.level : gained > 0 ? w.up(gained) : w.down(-gained)}</>;
}

interface OpenedProps {
  readonly office: OfficeResultView;
  readonly result: SchemeResultView;
  readonly asKnownAt: string | undefined;
}

/** Why it stands where it stands, and each score with its numbers put in. */
function Opened({ office, result, asKnownAt }: OpenedProps) {
  const words = useWords();
  const w = words.assessments;
  const { unplaced, hangsOn, liftedBy } = office;
  const doubts = office.indicators.flatMap(({ id, doubted }) => {
    const requires = result.indicators.find((one) => one.id === id)?.requires;
    return requires && doubted !== null ? [w.doubted(requires.name, doubted, requires.atLeast)] : [];
  });
  const marks = [
    ...(unplaced ? [w.unplaced[unplaced.because](unplaced.name)] : []),
    ...(hangsOn.length > 0 ? [w.hangs(hangsOn.join(words.listComma))] : []),
    ...(liftedBy ? [w.lifted(liftedBy)] : []),
    ...new Set(doubts),
  ];
  return (
    <>
      {marks.map((mark) => (
        <span key={mark} className={styles['mark']}>
          {mark}
        </span>
      ))}
      <details>
        <summary>{w.opened}</summary>
        <dl className={styles['opened']}>
          {office.indicators.map(({ id, pieces, text, missing }) => {
            const name = result.indicators.find((one) => one.id === id)?.name ?? id;
            return (
              <div key={id}>
                <dt>{name}</dt>
                <dd className="tabular">
                  {missing ? null : `${w.scoreIs} `}
                  <Pieces pieces={pieces} name={`${office.name} ${name}`} asKnownAt={asKnownAt} />
                  {missing ? null : ` = ${text}`}
                </dd>
              </div>
            );
          })}
        </dl>
      </details>
    </>
  );
}
