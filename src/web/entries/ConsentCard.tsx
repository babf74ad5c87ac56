import { Link } from 'react-router';
import { nounWord } from '../../labels/nouns.ts';
import type { ConsentRowView } from '../../server/entries/consentViews.ts';
import { FailureText } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { useLanguage } from '../language/language.tsx';

interface ConsentCardProps {
  readonly row: ConsentRowView;
  /** Of who is asked, the project is the reader's own and can be opened. */
  readonly asked: boolean;
  readonly busy: boolean;
  /** Why the word was not taken. */
  readonly error: unknown;
  readonly onGive: () => void;
  readonly onRefuse: () => void;
}

export function ConsentCard({ row, asked, busy, error, onGive, onRefuse }: ConsentCardProps) {
  const { language, words } = useLanguage();
  const mark = row.void ? words.consents.withdraws : row.reverses ? words.consents.corrects : '';
  const after = row.state === 'given' ? words.consents.after[row.decision ?? 'waiting'] : '';
  return (
    <li className="consent">
      <div>
        <p className="card-name">
          <span className="quiet">
            {nounWord('entryKind', row.kind, language)}
            {mark ? ` · ${mark}` : ''}
          </span>{' '}
          {asked && row.projectId ? <Link to={`/projects/${row.projectId}`}>{row.title}</Link> : row.title}
        </p>
        {row.subtitle ? <p className="pending-sub">{row.subtitle}</p> : null}
        {row.entryReason ? <p className="pending-sub">{words.projects.because(row.entryReason)}</p> : null}
        <p className="tabular">
          {row.amountYi ? `${words.yi(row.amountYi)} · ` : ''}
          {row.claimedYi ? `${words.verification.claimed(row.claimedYi)} · ` : ''}
          {row.day}
        </p>
        <p className="quiet">
          {asked ? words.consents.from(row.office) : words.consents.to(row.owner)} {instantText(row.recordedAt)}
        </p>
        {row.reason ? <p className="pending-sub">{words.consents.because(row.reason)}</p> : null}
        {error ? (
          <div className="consent-wrong wrong" role="alert">
            <p>{words.consents.notYet}</p>
            <FailureText error={error} />
          </div>
        ) : null}
      </div>
      {row.answerable ? (
        <span className="row">
          <button type="button" className="button button-main" disabled={busy} onClick={onGive}>
            {words.consents.give}
          </button>
          <button type="button" className="button" disabled={busy} onClick={onRefuse}>
            {words.consents.refuse}
          </button>
        </span>
      ) : (
        <span className={`consent-state consent-${row.state}`}>
          {words.consents.states[row.state]}
          {after ? ` · ${after}` : ''}
        </span>
      )}
    </li>
  );
}
