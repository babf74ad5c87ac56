// The city's rule of review: everyone reads it, the administrator sets it from a day on.
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { nounWord } from '../../labels/nouns.ts';
import type { AppraisalRuleView } from '../../server/appraisals/views.ts';
import { useApi } from '../api/useApi.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { LightScreens } from '../lights/LightScreens.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useRight } from '../shell/session.tsx';
import styles from './appraisals.module.css';

const AppraisalRuleForm = lazy(async () => ({ default: (await import('./AppraisalRuleForm.tsx')).AppraisalRuleForm }));

type Rule = NonNullable<AppraisalRuleView['inForce']>;

export function AppraisalRuleScreen() {
  const { appraisals: w } = useWords();
  const administers = useRight('admin');
  const { data, error, refetch } = useApi('/appraisal-rule');
  const [changes, setChanges] = useState(false);
  const [saved, setSaved] = useState(false);
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const { inForce, settings } = data;
  return (
    <div className="stack">
      <LightScreens />
      <p className="crumb">
        <Link to="/appraisals">{w.title}</Link> / {w.rule}
      </p>
      <div className="title-row">
        <h1>{w.rule}</h1>
        {administers && !changes ? (
          <button type="button" className="button" onClick={() => setChanges(true)}>
            {inForce ? w.ruleForm.change : w.ruleForm.set}
          </button>
        ) : null}
      </div>
      <p className="quiet">{w.ruleForm.hint}</p>
      {saved ? (
        <p className="notice" role="status">
          {w.ruleForm.saved}
        </p>
      ) : null}
      <Suspense fallback={<Waiting />}>
        {changes ? (
          <AppraisalRuleForm
            last={settings[0]}
            onClose={(is) => {
              setChanges(false);
              setSaved(is);
            }}
          />
        ) : null}
      </Suspense>
      {inForce && inForce.lines.length > 0 ? <RuleText rule={inForce} /> : <p className="notice">{w.noRule}</p>}
      {settings.length > 0 ? <History settings={settings} /> : null}
    </div>
  );
}

const names = (offices: Rule['shortReviewers']): string => offices.map(({ name }) => name).join('、');

function RuleText({ rule }: { readonly rule: Rule }) {
  const { language, words } = useLanguage();
  const w = words.appraisals;
  const f = w.ruleForm;
  const types = rule.shortTypes.map((type) => nounWord('agreementType', type, language)).join('、');
  const { shortReviewers } = rule;
  return (
    <>
      <ul className={styles['appraisalLines']}>
        {rule.lines.map(({ name, industries, fromYi, reviewers }) => (
          <li key={name}>
            <p>
              <strong>{name}</strong>{' '}
              <span className="quiet">
                {industries.length > 0 ? industries.join('、') : f.allTrades} ·{' '}
                {fromYi === '0' ? f.anySize : f.from(fromYi)}
              </span>
            </p>
            <p>{names(reviewers)}</p>
          </li>
        ))}
      </ul>
      <p>{f.days(rule.opinionDays, rule.validDays)}</p>
      <p>{rule.silenceAgrees ? f.silenceAgrees : f.silenceWaits}</p>
      {types ? <p>{shortReviewers.length > 0 ? f.short(types, names(shortReviewers)) : f.shortFree(types)}</p> : null}
      <p>{w.convenedBy(rule.convener.name)}</p>
      <p className="quiet">{w.signedFrom(rule.signedFrom)}</p>
    </>
  );
}

function History({ settings }: Pick<AppraisalRuleView, 'settings'>) {
  const { appraisals: w } = useWords();
  return (
    <section aria-labelledby="rule-history">
      <h2 id="rule-history">{w.ruleForm.history}</h2>
      <ul className="quiet">
        {settings.map(({ id, effectiveFrom, by, reason, lines }) => (
          <li key={id}>
            {w.ruleForm.by(effectiveFrom, by, reason)}
            {lines.length === 0 ? ` · ${w.ruleForm.noLines}` : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}
