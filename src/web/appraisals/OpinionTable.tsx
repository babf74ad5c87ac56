// What each department said last, and who has not answered: a table, and cards on a phone.
import { nounWord } from '../../labels/nouns.ts';
import type { AppraisalPageView, AppraisalView } from '../../server/appraisals/views.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { useNarrow } from '../parts/useNarrow.ts';
import { DataTable } from '../table/DataTable.tsx';
import styles from './appraisals.module.css';

interface Said {
  readonly office: string;
  readonly opinion: AppraisalPageView['steps'][number]['opinion'];
  readonly what: string;
  readonly conditions: string | null;
  readonly on: string | null;
  readonly waits: boolean;
  /** Where it was not given, or is asked for again. */
  readonly awaited: AppraisalView['awaited'][number] | undefined;
}

const looks = { agree: '', agree_if: 'late', disagree: 'wrong', more: 'late' } as const;

export function OpinionTable({ page }: { readonly page: AppraisalPageView }) {
  const { appraisals: w } = useWords();
  const isNarrow = useNarrow();
  const rows = saidBy(page);
  if (rows.length === 0) return <p className="quiet">{w.noSteps}</p>;
  if (isNarrow) return <OpinionCards rows={rows} />;
  return (
    <DataTable
      slides="long-table"
      label={w.opinions}
      rows={rows}
      keyOf={({ office }) => office}
      columns={[
        { key: 'office', head: w.reviewer, names: true, cell: ({ office }) => office },
        { key: 'opinion', head: w.opinion, cell: (one) => <OpinionMark of={one} /> },
        { key: 'what', head: w.reason, cell: ({ what }) => <div className={styles['appraisalReason']}>{what}</div> },
        {
          key: 'conditions',
          head: w.conditions,
          cell: ({ conditions }) => <div className={styles['appraisalReason']}>{conditions}</div>,
        },
        { key: 'on', head: w.day, cell: ({ on }) => <span className="nowrap">{on}</span> },
      ]}
    />
  );
}

function saidBy({ steps, appraisal: { awaited } }: AppraisalPageView): Said[] {
  const last = new Map(steps.flatMap((step) => (step.opinion ? [[step.office, step] as const] : [])));
  const said = [...last.values()].map(({ office, opinion, what, conditions, on, waits }) => ({
    office,
    opinion,
    what,
    conditions,
    on,
    waits,
    awaited: awaited.find((one) => one.office === office),
  }));
  const silent = awaited.filter(({ office }) => !last.has(office));
  const nothing = { opinion: null, what: '', conditions: null, on: null, waits: false } as const;
  return [...said, ...silent.map((one) => ({ office: one.office, ...nothing, awaited: one }))];
}

function OpinionMark({ of: { opinion, awaited, waits } }: { readonly of: Said }) {
  const { language, words } = useLanguage();
  const w = words.appraisals;
  return (
    <>
      {opinion ? (
        <strong className={`nowrap ${looks[opinion]}`}>{nounWord('appraisalOpinion', opinion, language)}</strong>
      ) : null}
      {waits ? <span className="quiet nowrap"> {w.waits}</span> : null}
      {awaited ? (
        <span className={`nowrap ${awaited.late > 0 ? 'wrong' : 'quiet'}`}>
          {' '}
          {w.awaited} {awaited.late > 0 ? w.late(awaited.late) : w.due(awaited.dueOn)}
        </span>
      ) : null}
    </>
  );
}

function OpinionCards({ rows }: { readonly rows: readonly Said[] }) {
  const { appraisals: w } = useWords();
  return (
    <ul className="cards" aria-label={w.opinions}>
      {rows.map((one) => (
        <li key={one.office}>
          <p className="card-name">
            {one.office} <OpinionMark of={one} />
          </p>
          <p>{one.what}</p>
          {one.conditions ? <p>{w.condition(one.conditions)}</p> : null}
          <p className="quiet">{one.on}</p>
        </li>
      ))}
    </ul>
  );
}
