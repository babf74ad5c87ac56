// The rules of stages: the default beside what is in force here, each to be changed from a day on.
import { lazy, Suspense, useState } from 'react';
import { nounWord } from '../../labels/nouns.ts';
import type { StageRuleChangeView } from '../../server/stages/views.ts';
import { useApi } from '../api/useApi.ts';
import { Empty, Failure } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { useRight } from '../shell/session.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useLanguage } from '../language/language.tsx';
import { type Changed, useRuleWords } from './ruleWords.ts';
import { DataTable } from '../table/DataTable.tsx';
import './stages.css';

const StageRuleForm = lazy(async () => ({ default: (await import('./StageRuleForm.tsx')).StageRuleForm }));

export function StageRulesScreen() {
  const { language, words } = useLanguage();
  const text = useRuleWords();
  const sets = useRight('admin');
  const [asked, setAsked] = useState<Changed | null>(null);
  const { data, error, refetch } = useApi('/stage-rules');
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const gates = data.gates.map((row) => ({ changed: { what: 'gate', row } as const, name: row.name }));
  const map = data.transitions.map((row) => ({
    changed: { what: 'transition', row } as const,
    name: nounWord('stage', row.id, language),
  }));
  return (
    <section className="stack">
      <h1>{words.stageRules.title}</h1>
      <p className="quiet">
        {words.stageRules.hint} {words.stageRules.otherOrigins}
      </p>
      {data.version !== null && data.effectiveFrom ? (
        <p className="quiet">{words.stageRules.version(data.version, data.effectiveFrom)}</p>
      ) : null}
      <h2>{words.stageRules.gates}</h2>
      <Rules
        head={words.stageRules.what}
        rows={gates.map(({ changed, name }) => ({ changed, name, ...text.of(changed) }))}
        onChange={sets ? setAsked : undefined}
      />
      <h2>{words.stageRules.transitions}</h2>
      <Rules
        head={words.stages.stage}
        rows={map.map(({ changed, name }) => ({ changed, name, ...text.of(changed) }))}
        onChange={sets ? setAsked : undefined}
      />
      <h2>{words.stageRules.changes}</h2>
      {data.changes.length === 0 ? (
        <Empty title={words.stageRules.noChanges}>{words.stageRules.noChangesHint}</Empty>
      ) : (
        <ul className="rule-changes">
          {data.changes.map((change) => (
            <Change key={change.id} change={change} />
          ))}
        </ul>
      )}
      <Suspense>
        {asked ? <StageRuleForm changed={asked} today={data.today} onClose={() => setAsked(null)} /> : null}
      </Suspense>
    </section>
  );
}

interface RulesProps {
  readonly head: string;
  readonly rows: readonly {
    readonly changed: Changed;
    readonly name: string;
    readonly byDefault: string;
    readonly inForce: string;
    readonly own: boolean;
  }[];
  readonly onChange: ((changed: Changed) => void) | undefined;
}

function Rules({ head, rows, onChange }: RulesProps) {
  const { words } = useLanguage();
  return (
    <DataTable
      className="rule-table"
      rows={rows}
      keyOf={({ changed }) => changed.row.id}
      columns={[
        { key: 'name', head, names: true, cell: ({ name }) => name },
        {
          key: 'byDefault',
          head: words.stageRules.byDefault,
          label: words.stageRules.byDefault,
          cell: ({ byDefault }) => byDefault,
        },
        {
          key: 'inForce',
          head: words.stageRules.inForce,
          label: words.stageRules.inForce,
          className: ({ own }) => (own ? 'rule-own' : 'quiet'),
          cell: ({ own, inForce }) => (own ? inForce : words.stageRules.same),
        },
        ...(onChange
          ? [
              {
                key: 'change',
                head: words.stageRules.change,
                cell: (row: RulesProps['rows'][number]) => <ChangeButton row={row} onChange={onChange} />,
              },
            ]
          : []),
      ]}
    />
  );
}

interface ChangeButtonProps {
  readonly row: RulesProps['rows'][number];
  readonly onChange: (changed: Changed) => void;
}

function ChangeButton({ row: { changed, name }, onChange }: ChangeButtonProps) {
  const { words } = useLanguage();
  return (
    <button
      type="button"
      className="plain-button"
      aria-label={words.stageRules.changeOf(name)}
      onClick={() => onChange(changed)}
    >
      {words.stageRules.change}
    </button>
  );
}

function Change({ change }: { change: StageRuleChangeView }) {
  const { words } = useLanguage();
  const text = useRuleWords();
  const { what, name, rule, effectiveFrom, recordedAt, by, reason } = change;
  const said =
    rule === null
      ? words.stageRules.useDefault
      : what === 'gate' && 'from' in rule
        ? text.gate(rule)
        : text.transition(rule);
  return (
    <li>
      <p>
        {name} · {said} · {words.stageRules.since(effectiveFrom)}
      </p>
      <p className="quiet">
        {words.stageRules.changed(by, instantText(recordedAt))} {reason}
      </p>
    </li>
  );
}
