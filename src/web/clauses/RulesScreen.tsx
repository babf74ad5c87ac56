// The rules of the clause check as they are: versions, days, sources, and every word that triggers them.
import { useState } from 'react';
import { nounWord } from '../../labels/nouns.ts';
import type { ClauseRuleView } from '../../server/clauses/views.ts';
import { useApi } from '../api/useApi.ts';
import { LabelledField } from '../form/LabelledField.tsx';
import { Empty, Failure } from '../parts/Failure.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useLanguage } from '../language/language.tsx';
import './clauses.css';

export function RulesScreen() {
  const { words } = useLanguage();
  const [sought, setSought] = useState('');
  const { data, error, refetch } = useApi('/clause-rules');
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const found = data.filter((rule) => JSON.stringify(rule).includes(sought.trim()));
  return (
    <section className="stack">
      <h1>{words.clauseRules.title}</h1>
      <p className="quiet">{words.clauseRules.hint}</p>
      <div className="rules-search">
        <LabelledField label={words.clauseRules.search}>
          {(tie) => <input {...tie} type="search" value={sought} onChange={({ target }) => setSought(target.value)} />}
        </LabelledField>
      </div>
      {found.length === 0 ? <Empty title={words.clauseRules.noMatch} /> : null}
      <ol className="rules">
        {found.map((rule) => (
          <Rule key={`${rule.id} ${rule.version}`} rule={rule} />
        ))}
      </ol>
    </section>
  );
}

function Rule({ rule }: { rule: ClauseRuleView }) {
  const { language, words } = useLanguage();
  const comma = words.listComma;
  return (
    <li className={`rule clause-flag-${rule.severity}`}>
      <p className="rule-name">
        <span className="severity">{nounWord('severity', rule.severity, language)}</span>
        <strong>{rule.name}</strong>
        <span className="quiet tabular">
          {words.clauseRules.version(rule.version)} · {words.clauseRules.inForce(rule.effectiveFrom, rule.effectiveTo)}
        </span>
      </p>
      <p>{rule.why}</p>
      <p className="quiet">{words.clauses.sources(rule.sources)}</p>
      <details>
        <summary>{words.clauseRules.words}</summary>
        <ul className="rule-patterns">
          {rule.patterns.map((pattern) => (
            <li key={pattern.words.flat().join(' ')}>
              {pattern.words.map((list) => (
                <p key={list.join(' ')}>{list.join(comma)}</p>
              ))}
              <p className="quiet">
                {[
                  pattern.within === null ? '' : words.clauseRules.within(pattern.within),
                  pattern.inOrder ? words.clauseRules.inOrder : '',
                  pattern.unless.length > 0 ? words.clauseRules.unless(pattern.unless.join(comma)) : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
