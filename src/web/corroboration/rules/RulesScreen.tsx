// How arrivals are graded and doubted: everyone reads it, the administrator sets it from a day on, with a reason.
import { useState } from 'react';
import { Link } from 'react-router';
import { signNames } from '../../../domain/corroboration/suspicion/rules.ts';
import { signWord } from '../../../labels/corroboration/reasonText.ts';
import type { CorroborationRulesView } from '../../../server/corroboration/views.ts';
import { useApi } from '../../api/useApi.ts';
import { useLanguage } from '../../language/language.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { instantText } from '../../parts/instant.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useCityRight } from '../../shell/cityRight.ts';
import { DataTable } from '../../table/DataTable.tsx';
import { DoubtForm } from './DoubtForm.tsx';
import { GradeForm } from './GradeForm.tsx';
import { handsToldOf } from './hands.ts';

export function CorroborationRulesScreen() {
  const { words } = useLanguage();
  const w = words.corroborationRules;
  const { data, error, refetch } = useApi('/corroboration-rules');
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  return (
    <div className="stack">
      <p className="crumb">
        <Link to="/suspicions">{words.corroboration.title}</Link>
      </p>
      <h1>{w.title}</h1>
      <p className="quiet">{w.hint}</p>
      <Grades of={data.grades} />
      <Doubts of={data.suspicion} />
    </div>
  );
}

function Grades({ of: { inForce, settings } }: { readonly of: CorroborationRulesView['grades'] }) {
  const { language, words } = useLanguage();
  const w = words.corroborationRules;
  const sets = useCityRight('admin');
  const [editing, setEditing] = useState(false);
  return (
    <section className="stack" aria-labelledby="grade-rule">
      <div className="title-row">
        <h2 id="grade-rule">{w.grades}</h2>
        {sets && !editing ? (
          <button type="button" className="button" onClick={() => setEditing(true)}>
            {w.reviseGrades}
          </button>
        ) : null}
      </div>
      <p>{w.asks(inForce.corroboratedFrom)}</p>
      {editing ? (
        <GradeForm first={inForce} onClose={() => setEditing(false)} />
      ) : (
        <DataTable
          slides="long-table"
          label={w.grades}
          rows={handsToldOf(inForce, language)}
          keyOf={({ hand }) => hand ?? ''}
          columns={[
            { key: 'hand', head: w.hand, names: true, cell: ({ name }) => name },
            { key: 'kinds', head: w.kinds, cell: ({ kinds }) => kinds.join(words.listComma) },
          ]}
        />
      )}
      <History settings={settings} />
    </section>
  );
}

function Doubts({ of: { inForce, settings } }: { readonly of: CorroborationRulesView['suspicion'] }) {
  const { language, words } = useLanguage();
  const w = words.corroborationRules;
  const sets = useCityRight('admin');
  const [editing, setEditing] = useState(false);
  return (
    <section className="stack" aria-labelledby="doubt-rule">
      <div className="title-row">
        <h2 id="doubt-rule">{w.doubts}</h2>
        {sets && !editing ? (
          <button type="button" className="button" onClick={() => setEditing(true)}>
            {w.reviseDoubts}
          </button>
        ) : null}
      </div>
      <p>{w.bars(inForce.from, inForce.commonFrom, inForce.relief)}</p>
      {editing ? (
        <DoubtForm first={inForce} onClose={() => setEditing(false)} />
      ) : (
        <DataTable
          slides="long-table"
          label={w.doubts}
          rows={signNames.map((sign) => ({ sign, weight: inForce.signs[sign].weight }))}
          keyOf={({ sign }) => sign}
          columns={[
            { key: 'sign', head: w.sign, names: true, cell: ({ sign }) => signWord(sign, language) },
            { key: 'weight', head: w.weight, right: true, cell: ({ weight }) => (weight === 0 ? w.off : weight) },
          ]}
        />
      )}
      <History settings={settings} />
    </section>
  );
}

type Setting = Pick<
  CorroborationRulesView['grades']['settings'][number],
  'id' | 'effectiveFrom' | 'reason' | 'recordedAt' | 'by'
>;

function History({ settings }: { readonly settings: readonly Setting[] }) {
  const { corroborationRules: w } = useLanguage().words;
  if (settings.length === 0) return <p className="quiet">{w.shipped}</p>;
  return (
    <ul>
      {settings.map(({ id, effectiveFrom, reason, recordedAt, by }) => (
        <li key={id}>
          <span className="tabular">{w.since(effectiveFrom)}</span> {reason}{' '}
          <span className="quiet">{w.recorded(instantText(recordedAt), by ?? '')}</span>
        </li>
      ))}
    </ul>
  );
}
