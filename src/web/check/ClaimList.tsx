// What was found, in the order of the text; the one that is looked at is open.
import { useEffect, useRef } from 'react';
import type { ArchiveView, ClaimState, ClaimView } from '../../server/check/views.ts';
import { useWords } from '../language/language.tsx';
import { RefNum } from '../receipt/Num.tsx';

interface ClaimListProps {
  readonly claims: readonly ClaimView[];
  readonly current: number | null;
  readonly taken: ReadonlySet<number>;
  readonly onShow: (id: number) => void;
  readonly onTake: (claim: ClaimView) => void;
}

export function ClaimList({ claims, current, taken, onShow, onTake }: ClaimListProps) {
  const words = useWords();
  const item = (claim: ClaimView) => (
    <Claim
      key={claim.id}
      claim={claim}
      current={claim.id === current}
      taken={taken.has(claim.id)}
      onShow={() => onShow(claim.id)}
      onTake={() => onTake(claim)}
    />
  );
  return (
    <>
      {groups.map((states) => {
        const some = claims.filter(({ state }) => states.includes(state));
        if (some.length === 0) return null;
        const list = <ol className="claims">{some.map(item)}</ol>;
        if (states[0] === 'doubtful')
          return (
            <section key={states[0]} className="claims-doubtful" aria-label={words.check.counts.doubtful}>
              <h2>{words.check.counts.doubtful}</h2>
              {list}
            </section>
          );
        if (states[0] !== 'open') return <div key={states[0]}>{list}</div>;
        return (
          <details key={states[0]} className="claims-open" open={some.some(({ id }) => id === current)}>
            <summary>{words.check.folded(some.length)}</summary>
            {list}
          </details>
        );
      })}
    </>
  );
}

/** What is wrong, then what is in doubt, apart, then what is right; what has no base in the text is folded away. */
const groups: readonly (readonly ClaimState[])[] = [['wrong'], ['doubtful'], ['right'], ['open']];

interface ClaimProps {
  readonly claim: ClaimView;
  readonly current: boolean;
  readonly taken: boolean;
  readonly onShow: () => void;
  readonly onTake: () => void;
}

function Claim({ claim, current, taken, onShow, onTake }: ClaimProps) {
  const words = useWords();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const { ledger } = claim;
  return (
    <li ref={item} className={`claim claim-${claim.state}${current ? ' claim-current' : ''}`}>
      <button type="button" className="claim-head" aria-expanded={current} onClick={onShow}>
        <span className="claim-text tabular">{claim.text}</span>
        <span className="claim-kind">{claim.kindName}</span>
        <span className="claim-verdict">{taken ? words.check.taken : claim.verdictName}</span>
      </button>
      {claim.place ? <p className="quiet">{claim.place}</p> : null}
      {ledger ? (
        <p className="claim-ledger">
          {words.check.ledger} {[ledger.scope, ledger.name].filter(Boolean).join(' ')}{' '}
          <RefNum of={ledger.figure} text={ledger.display} name={ledger.name} />
        </p>
      ) : claim.formula ? (
        <p className="claim-formula tabular">{claim.formula}</p>
      ) : null}
      {claim.rivals.length > 0 ? (
        <p className="claim-formula tabular">{words.check.rivals(claim.rivals.join('、'))}</p>
      ) : null}
      {claim.archive ? <Printed archive={claim.archive} /> : null}
      {ledger?.cause ? <p className="claim-cause">{ledger.cause}</p> : null}
      {claim.remarkText ? <p className="claim-remark">{claim.remarkText}</p> : null}
      {claim.suggestion ? (
        <p className="claim-take">
          <span className="tabular">{words.check.suggestion(claim.suggestion)}</span>
          <button type="button" className="button" onClick={onTake}>
            {taken ? words.check.untake : words.check.take}
          </button>
        </p>
      ) : null}
    </li>
  );
}

/** What another text says of it, which is opened there in a window of its own: the draft stays as it lies. */
function Printed({ archive: { kind, id, title, start, end, cause } }: { readonly archive: ArchiveView }) {
  const words = useWords().archive;
  const to = kind === 'text' ? `/archive/${id}?start=${start}&end=${end}` : `/publications/${id}`;
  return (
    <p className="claim-cause">
      {cause}{' '}
      <a href={to} target="_blank" rel="noreferrer">
        {words.open(title)}
      </a>
    </p>
  );
}
