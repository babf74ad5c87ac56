// The grid: an office a row, the year, the stretch and the parts its columns. What is typed is sent as one act, and counts once
// another person has verified it.
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { TargetLineView, TargetsView } from '../../server/figures/targetViews.ts';
import { api } from '../api/request.ts';
import { ActForm } from '../form/ActForm.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useAct } from '../form/useAct.ts';
import { useWords } from '../language/language.tsx';
import { type DataColumn, DataTable } from '../table/DataTable.tsx';
import { RefNum } from '../receipt/Num.tsx';
import { TargetHistory } from './TargetHistory.tsx';
import {
  type TypedTarget,
  typedFrom,
  isChanged,
  partsOfSplit,
  partsShown,
  problemOf,
  type Split,
  splitOf,
  splitOfParts,
  splits,
  sentTarget,
  withPart,
} from './targetDraft.ts';

export function TargetGrid({ targets }: { readonly targets: TargetsView }) {
  const { targets: w } = useWords();
  const { rows, figure, year } = targets;
  const [split, setSplit] = useState<Split>(() => splitOf(rows));
  const [typed, setTyped] = useState<Readonly<Record<string, TypedTarget>>>({});
  const draft = (line: TargetLineView) => typed[line.officeId] ?? typedFrom(line);
  const change = (line: TargetLineView, more: Partial<TypedTarget>) =>
    setTyped({ ...typed, [line.officeId]: { ...draft(line), ...more } });
  const changed = rows.filter((line) => typed[line.officeId] && isChanged(draft(line), line));
  const wrong = rows.filter((line) => typed[line.officeId] && problemOf(draft(line)));
  const save = useAct(
    ({ key }) =>
      api('POST /entries', {
        body: {
          key,
          acts: changed.map((line) => ({
            kind: 'target' as const,
            input: {
              head: { id: uuid(), officeId: line.officeId, occurredOn: `${year}-01-01` },
              figureId: figure.id,
              year,
              ...sentTarget(draft(line)),
            },
          })),
        },
      }),
    { onDone: () => setTyped({}) },
  );
  const settable = rows.some((line) => line.settable);
  const table = (
    <>
      <ChoiceField
        label={w.split}
        choices={splits.map((code) => ({ code, word: w.splits[code] }))}
        value={split}
        onChange={(code) => setSplit(code as Split)}
      />
      <DataTable
        slides="figure-table target-grid"
        label={w.title(year)}
        rows={rows}
        keyOf={({ officeId }) => officeId}
        below={(line) => {
          const problem = typed[line.officeId] && problemOf(draft(line));
          if (!problem) return null;
          const of = splitOfParts(draft(line));
          const says = problem === 'sum' && of !== split ? w.sumElsewhere(w.splits[of]) : w.problems[problem];
          return { className: 'target-wrong', says };
        }}
        columns={columnsOf({ targets, split, draft, change, words: w })}
      />
    </>
  );
  if (!settable) return table;
  return (
    <ActForm
      act={save}
      action={w.save(changed.length)}
      saved={w.saved}
      disabled={changed.length === 0 || wrong.length > 0}
      onSubmit={() => save.send()}
    >
      {table}
    </ActForm>
  );
}

interface Columns {
  readonly targets: TargetsView;
  readonly split: Split;
  readonly draft: (line: TargetLineView) => TypedTarget;
  readonly change: (line: TargetLineView, more: Partial<TypedTarget>) => void;
  readonly words: ReturnType<typeof useWords>['targets'];
}

function columnsOf({ targets, split, draft, change, words: w }: Columns): DataColumn<TargetLineView>[] {
  const cell = (line: TargetLineView, name: string, value: string, onChange: (value: string) => void) =>
    line.settable ? (
      <input
        inputMode="decimal"
        aria-label={`${line.office} ${name}`}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    ) : (
      value || '—'
    );
  const { unitWord } = targets.figure;
  const told = (of: TargetLineView['reached'], name: string) => (of ? <RefNum of={of} name={name} /> : '—');
  return [
    { key: 'office', head: w.office, names: true, cell: ({ office }) => office },
    {
      key: 'value',
      head: w.year(unitWord),
      right: true,
      cell: (line) => cell(line, w.year(unitWord), draft(line).value, (value) => change(line, { value })),
    },
    {
      key: 'stretch',
      head: w.stretch,
      right: true,
      cell: (line) => cell(line, w.stretch, draft(line).stretch, (stretch) => change(line, { stretch })),
    },
    ...Array.from({ length: partsOfSplit[split] }, (_, n): DataColumn<TargetLineView> => {
      const name = split === 'quarter' ? (w.quarters[n] ?? '') : w.month(n + 1);
      return {
        key: `part ${n}`,
        head: name,
        right: true,
        cell: (line) =>
          cell(line, name, partsShown(draft(line), split)[n] ?? '', (text) =>
            change(line, withPart(draft(line), line, { split, at: n, text })),
          ),
      };
    }),
    {
      key: 'reached',
      head: w.reached(unitWord),
      cell: ({ office, reached }) => told(reached, `${office} ${w.reached('')}`),
    },
    {
      key: 'completion',
      head: w.completion,
      cell: ({ office, completion }) => told(completion, `${office} ${w.completion}`),
    },
    { key: 'pace', head: w.pace, cell: ({ office, pace }) => told(pace, `${office} ${w.pace}`) },
    { key: 'history', head: w.history, cell: (line) => <TargetHistory line={line} /> },
  ];
}
