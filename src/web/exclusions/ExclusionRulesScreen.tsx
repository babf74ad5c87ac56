// What a city does not count as funds in place: rules with versions and days. Everyone reads them, the administrator adds.
import { useState } from 'react';
import type { ExclusionRuleView, ProposedExclusion } from '../../server/exclusions/views.ts';
import { useApi } from '../api/useApi.ts';
import { Empty, Failure } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { useRight, useSession } from '../shell/session.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { VerificationScreens } from '../verification/VerificationScreens.tsx';
import { type RuleDraft, draftOf, emptyDraft } from './ruleDraft.ts';
import { RuleForm } from './RuleForm.tsx';
import './exclusions.css';

export function ExclusionRulesScreen() {
  const words = useWords();
  const w = words.exclusionRules;
  const { today } = useSession();
  const administers = useRight('admin');
  const { data, error, refetch } = useApi('/exclusion-rules');
  const [draft, setDraft] = useState<RuleDraft | null>(null);
  const [added, setAdded] = useState<{ name: string; version: number } | null>(null);
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const ids = [...new Set(data.rules.map(({ ruleId }) => ruleId))];
  const open = (next: RuleDraft) => {
    setAdded(null);
    setDraft(next);
  };
  const mayAdd = administers && !draft;
  return (
    <div className="stack">
      <VerificationScreens />
      <div className="title-row">
        <h1>{w.title}</h1>
        {mayAdd ? (
          <button type="button" className="button" onClick={() => open(emptyDraft(today))}>
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
      {draft ? (
        <RuleForm
          key={`${draft.ruleId} ${draft.isVersion}`}
          first={draft}
          onAdded={(done) => {
            setAdded(done);
            setDraft(null);
          }}
          onClose={() => setDraft(null)}
        />
      ) : null}
      {ids.length === 0 ? (
        <Empty title={w.none}>
          <p>{w.noneHint}</p>
        </Empty>
      ) : (
        <ul className="exclusions">
          {ids.map((id) => (
            <Rule
              key={id}
              versions={data.rules.filter(({ ruleId }) => ruleId === id)}
              {...(mayAdd ? { onRevise: (latest) => open(draftOf(latest, today)) } : {})}
            />
          ))}
        </ul>
      )}
      {mayAdd && data.proposed.length > 0 ? (
        <section aria-labelledby="proposed">
          <h2 id="proposed">{w.proposed}</h2>
          <p className="field-hint">{w.proposedHint}</p>
          <ul className="exclusions">
            {data.proposed.map((proposal) => (
              <Proposal key={proposal.ruleId} proposal={proposal} onUse={() => open(draftOf(proposal, today))} />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

interface RuleProps {
  /** Latest first. */
  readonly versions: readonly ExclusionRuleView[];
  readonly onRevise?: (latest: ExclusionRuleView) => void;
}

function Rule({ versions, onRevise }: RuleProps) {
  const words = useWords();
  const w = words.exclusionRules;
  const [latest] = versions;
  if (!latest) return null;
  return (
    <li>
      <div className="rule-head">
        <h2>{latest.name}</h2>
        {onRevise ? (
          <button type="button" className="plain-button" onClick={() => onRevise(latest)}>
            {w.revise}
          </button>
        ) : null}
      </div>
      <ol className="rule-versions">
        {versions.map((rule) => (
          <li key={rule.version} className={`rule-${rule.state}`}>
            <p>
              <span className="tabular">{w.version(rule.version)}</span>{' '}
              <span className="state-mark">{w[rule.state]}</span>{' '}
              <span className="tabular">
                {w.period(rule.effectiveFrom, rule.effectiveTo ? w.until(rule.effectiveTo) : w.openEnd)}
              </span>
            </p>
            <p>{rule.words}</p>
            <p className="quiet">{rule.conditionWords.join(words.listComma)}</p>
            <p className="quiet">{w.recorded(instantText(rule.recordedAt), rule.recordedBy)}</p>
          </li>
        ))}
      </ol>
    </li>
  );
}

function Proposal({ proposal, onUse }: { proposal: ProposedExclusion; onUse: () => void }) {
  const words = useWords();
  return (
    <li>
      <div className="rule-head">
        <h2>{proposal.name}</h2>
        <button type="button" className="plain-button" onClick={onUse}>
          {words.exclusionRules.use}
        </button>
      </div>
      <p>{proposal.words}</p>
      <p className="quiet">{proposal.conditionWords.join(words.listComma)}</p>
    </li>
  );
}
