// A scheme as it is written: sentences on the left, on the right what it would say of a period, beside the one in force.
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { v7 as uuid } from 'uuid';
import { type SchemeDraft, schemePeriods } from '../../../domain/assessments/scheme.ts';
import { api } from '../../api/request.ts';
import { useApi } from '../../api/useApi.ts';
import { DayField } from '../../form/DayField.tsx';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { PeriodField } from '../../form/PeriodPicker.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useLiveQuestion } from '../../form/useLiveQuestion.ts';
import { useWords } from '../../language/language.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useCityRight } from '../../shell/cityRight.ts';
import { useSession } from '../../shell/session.tsx';
import { useAddress } from '../../shell/useAddress.ts';
import styles from '../assessments.module.css';
import { GroupsEdit } from './GroupsEdit.tsx';
import { IndicatorEdit } from './IndicatorEdit.tsx';
import { NameableContext } from './InputEdit.tsx';
import { Previewed } from './Previewed.tsx';
import { RulesEdit } from './RulesEdit.tsx';
import { SaveScheme } from './SaveScheme.tsx';
import { type Sets, emptyBody, handsIn, newIndicator } from './schemeDraft.ts';

export function EditorScreen() {
  const { schemeId = '' } = useParams();
  return schemeId === 'new' ? <New /> : <Known key={schemeId} schemeId={schemeId} />;
}

function New() {
  const w = useWords().assessments;
  const { today } = useSession();
  const { said } = useAddress();
  const { data, error } = useApi('/assessments-offered');
  const [schemeId] = useState(() => `s${uuid().replaceAll('-', '').slice(-12)}`);
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting tall />;
  const template = data.templates.find(({ id }) => id === said('from'));
  const name = template ? w.taken(template.name) : '';
  const body = template?.body ?? emptyBody(w.groups);
  const effectiveFrom = `${today.slice(0, 4)}-01-01`;
  return <Editor first={{ schemeId, name, body, effectiveFrom, effectiveTo: null }} />;
}

function Known({ schemeId }: { readonly schemeId: string }) {
  const { data, error } = useApi('/assessments/:schemeId', { schemeId });
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting tall />;
  const { name, body, effectiveFrom, effectiveTo } = data;
  return <Editor first={{ schemeId, name, body, effectiveFrom, effectiveTo }} />;
}

/** A year that is over is what a scheme is tried on first. */
function useTriedOn() {
  const { today } = useSession();
  return useState(String(Number(today.slice(0, 4)) - 1));
}

function Editor({ first }: { readonly first: SchemeDraft }) {
  const w = useWords().assessments;
  const [draft, setDraft] = useState(first);
  const [period, setPeriod] = useTriedOn();
  const [saving, setSaving] = useState(false);
  const sets = useCityRight('publish', 'admin');
  const { data: figures } = useApi('/city-figures', { size: 200, state: 'in_force' });
  const asked = sets ? { period, scheme: draft } : undefined;
  const preview = useLiveQuestion(asked, (body) => api('POST /assessments/preview', { body }), 300);
  const nameable = useMemo(() => ({ figures: figures?.rows ?? [], hands: handsIn(draft.body) }), [figures, draft.body]);
  const isSound = preview.answer?.breaches.length === 0 && preview.isCurrent && !preview.error;
  return (
    <NameableContext value={nameable}>
      <div className="stack">
        <Link to="/assessments">{w.back}</Link>
        {sets ? null : <p className="notice">{w.mayNot}</p>}
        <div className="title-row">
          <h1>{draft.name || w.add}</h1>
          {sets ? (
            <button type="button" className="button button-main" disabled={!isSound} onClick={() => setSaving(true)}>
              {w.save}
            </button>
          ) : null}
        </div>
        <div className={styles['schemeEditor']}>
          <Parts draft={draft} onChange={setDraft} />
          <section className={styles['schemeTried']} aria-labelledby="preview">
            <h2 id="preview">{w.preview}</h2>
            <PeriodField label={w.previewOf} value={period} onChange={setPeriod} />
            {sets ? <Previewed preview={preview.answer} error={preview.error} /> : null}
          </section>
        </div>
        {saving ? <SaveScheme draft={draft} triedOn={period} onClose={() => setSaving(false)} /> : null}
      </div>
    </NameableContext>
  );
}

interface PartsProps {
  readonly draft: SchemeDraft;
  readonly onChange: Sets<SchemeDraft>;
}

function Parts({ draft, onChange }: PartsProps) {
  const w = useWords().assessments;
  const { body } = draft;
  const change = (to: SchemeDraft['body']) => onChange({ ...draft, body: to });
  const { indicators } = body;
  return (
    <div>
      <Head draft={draft} onChange={onChange} />
      <GroupsEdit body={body} onChange={change} />
      <section aria-labelledby="indicators">
        <h2 id="indicators">{w.indicatorsTitle}</h2>
        {indicators.map((one, at) => (
          <IndicatorEdit
            key={one.id}
            indicator={one}
            onChange={(to) => change({ ...body, indicators: indicators.with(at, to) })}
            onRemove={() => change({ ...body, indicators: indicators.toSpliced(at, 1) })}
          />
        ))}
        <button
          type="button"
          className="button"
          onClick={() => change({ ...body, indicators: [...indicators, newIndicator(indicators, w.indicator)] })}
        >
          {w.addIndicator}
        </button>
      </section>
      <div className={styles['part']} />
      <RulesEdit body={body} onChange={change} />
    </div>
  );
}

function Head({ draft, onChange }: PartsProps) {
  const w = useWords().assessments;
  const { body } = draft;
  return (
    <div className="form-grid">
      <TextField label={w.name} required value={draft.name} onChange={(name) => onChange({ ...draft, name })} />
      <ChoiceField
        label={w.period}
        choices={schemePeriods.map((code) => ({ code, word: w.periods[code] }))}
        value={body.period}
        onChange={(code) => {
          const period = schemePeriods.find((one) => one === code);
          if (period) onChange({ ...draft, body: { ...body, period } });
        }}
      />
      <div className="wide">
        <TextField
          label={w.basis}
          required
          long
          value={body.basis}
          onChange={(basis) => onChange({ ...draft, body: { ...body, basis } })}
        />
      </div>
      <DayField
        label={w.effectiveFrom}
        required
        value={draft.effectiveFrom}
        onChange={(effectiveFrom) => onChange({ ...draft, effectiveFrom })}
      />
      <DayField
        label={w.effectiveTo}
        value={draft.effectiveTo ?? ''}
        onChange={(effectiveTo) => onChange({ ...draft, effectiveTo: effectiveTo || null })}
      />
    </div>
  );
}
