// A city's rules of lights: everyone reads them, the administrator tries one, switches it on, or off.
import { useState } from 'react';
import type { LightRuleView, ProposedLightRuleView } from '../../server/lights/views.ts';
import { api } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { useAct } from '../form/useAct.ts';
import { useWords } from '../language/language.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { Empty, Failure } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useRight, useSession } from '../shell/session.tsx';
import { type LightDraft, lightDraftOf, lightRuleOf } from './lightDraft.ts';
import { LightRuleForm } from './LightRuleForm.tsx';
import { LightScreens } from './LightScreens.tsx';
import styles from './lights.module.css';

export function LightRulesScreen() {
  const words = useWords();
  const w = words.lightRules;
  const { today } = useSession();
  const administers = useRight('admin');
  const { data, error, refetch } = useApi('/light-rules');
  const [draft, setDraft] = useState<LightDraft | null>(null);
  const [stopping, setStopping] = useState<LightRuleView | null>(null);
  const [added, setAdded] = useState<{ name: string; version: number } | null>(null);
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const ids = [...new Set(data.rules.map(({ ruleId }) => ruleId))];
  const open = (rule: LightRuleView | ProposedLightRuleView | null) => {
    setAdded(null);
    setDraft(lightDraftOf(rule, today));
  };
  const done = (one: { name: string; version: number }) => {
    setAdded(one);
    setDraft(null);
    setStopping(null);
  };
  const mayAdd = administers && !draft;
  return (
    <div className="stack">
      <LightScreens />
      <div className="title-row">
        <h1>{w.title}</h1>
        {mayAdd ? (
          <button type="button" className="button" onClick={() => open(null)}>
            {w.add}
          </button>
        ) : null}
      </div>
      <p className="quiet">{w.hint}</p>
      {added ? (
        <p className="notice" role="status">
          {w.added(added.name, added.version)}
        </p>
      ) : null}
      {draft ? <LightRuleForm key={draft.ruleId} first={draft} onAdded={done} onClose={() => setDraft(null)} /> : null}
      {ids.length === 0 ? (
        <Empty title={w.none}>
          <p>{w.noneHint}</p>
        </Empty>
      ) : (
        <ul className={styles['lightList']}>
          {ids.map((id) => (
            <Rule
              key={id}
              versions={data.rules.filter(({ ruleId }) => ruleId === id)}
              {...(mayAdd ? { onRevise: open, onStop: setStopping } : {})}
            />
          ))}
        </ul>
      )}
      {mayAdd && data.proposed.length > 0 ? <Proposals proposed={data.proposed} onUse={open} /> : null}
      {stopping ? <StopRule rule={stopping} onDone={done} onClose={() => setStopping(null)} /> : null}
    </div>
  );
}

interface RuleProps {
  /** Latest first. */
  readonly versions: readonly LightRuleView[];
  readonly onRevise?: (latest: LightRuleView) => void;
  readonly onStop?: (latest: LightRuleView) => void;
}

function Rule({ versions, onRevise, onStop }: RuleProps) {
  const words = useWords();
  const w = words.lightRules;
  const [latest] = versions;
  if (!latest) return null;
  return (
    <li>
      <div className={styles['head']}>
        <h2>{latest.name}</h2>
        {onRevise ? (
          <button type="button" className="plain-button" onClick={() => onRevise(latest)}>
            {w.revise}
          </button>
        ) : null}
        {onStop && latest.on ? (
          <button type="button" className="plain-button" onClick={() => onStop(latest)}>
            {w.stop}
          </button>
        ) : null}
      </div>
      <ol className={styles['lightList']}>
        {versions.map((rule) => (
          <li key={rule.version} className={styles[rule.state] ?? ''}>
            <p>
              <span className="tabular">{words.lights.version(rule.version)}</span>{' '}
              <span className="state-mark">{w[rule.state]}</span>{' '}
              <span className="tabular">{w.from(rule.effectiveFrom)}</span>
            </p>
            <p>{rule.testWords}</p>
            <p className="quiet">{rule.basis}</p>
            <p className="quiet">
              {w.reasonIs(rule.reason)} · {w.recorded(instantText(rule.recordedAt), rule.recordedBy)}
            </p>
          </li>
        ))}
      </ol>
    </li>
  );
}

interface ProposalsProps {
  readonly proposed: readonly ProposedLightRuleView[];
  readonly onUse: (proposal: ProposedLightRuleView) => void;
}

function Proposals({ proposed, onUse }: ProposalsProps) {
  const { lightRules: w } = useWords();
  return (
    <section aria-labelledby="proposed">
      <h2 id="proposed">{w.proposed}</h2>
      <p className="field-hint">{w.proposedHint}</p>
      <ul className={styles['lightList']}>
        {proposed.map((proposal) => (
          <li key={proposal.ruleId}>
            <div className={styles['head']}>
              <h3>{proposal.name}</h3>
              <button type="button" className="plain-button" onClick={() => onUse(proposal)}>
                {w.use}
              </button>
            </div>
            <p>{proposal.testWords}</p>
            <p className="quiet">{proposal.basis}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface StopRuleProps {
  readonly rule: LightRuleView;
  readonly onDone: (added: { name: string; version: number }) => void;
  readonly onClose: () => void;
}

function StopRule({ rule, onDone, onClose }: StopRuleProps) {
  const { lightRules: w } = useWords();
  const { today } = useSession();
  const stop = useAct(
    ({ key }, reason: string) =>
      api('POST /light-rules', { body: { key, rule: lightRuleOf({ ...lightDraftOf(rule, today), reason }, false) } }),
    { onDone: ({ version }) => onDone({ name: rule.name, version }) },
  );
  return (
    <Confirm
      title={w.stopTitle(rule.name)}
      action={w.stop}
      reason={{ label: w.stopReason }}
      busy={stop.busy}
      error={stop.error}
      onConfirm={stop.send}
      onClose={onClose}
    >
      <p>{w.stopHint}</p>
    </Confirm>
  );
}
