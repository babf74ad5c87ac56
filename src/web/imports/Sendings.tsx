import { Link } from 'react-router';
import { FailureText } from '../parts/Failure.tsx';
import { useWords } from '../language/language.tsx';
import { UnderWay, useUnderWay } from './UnderWay.tsx';
import type { Sending } from './useSendings.ts';

interface SendingsProps {
  readonly sendings: readonly Sending[];
  readonly cancel: (id: string) => void;
  readonly clear: () => void;
}

/** The files of this visit, each with where it is on its way. */
export function Sendings({ sendings, cancel, clear }: SendingsProps) {
  const words = useWords();
  if (sendings.length === 0) return null;
  return (
    <section className="sendings" aria-label={words.imports.sendings}>
      <ul>
        {sendings.map((each) => (
          <li key={each.id}>
            <span className="sending-name">
              {each.preview ? <Link to={`/imports/${each.preview.id}`}>{each.name}</Link> : each.name}
            </span>
            {each.state === 'sending' ? <progress max={1} value={each.sent} aria-label={each.name} /> : null}
            {each.state === 'reading' ? <Reading sending={each} /> : <Said sending={each} />}
            {each.state === 'failed' ? (
              <div className="wrong">
                <FailureText error={each.error} />
              </div>
            ) : null}
            {each.state === 'waiting' || each.state === 'sending' || each.state === 'reading' ? (
              <button type="button" className="plain-button" onClick={() => cancel(each.id)}>
                {words.frame.cancel}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <button type="button" className="plain-button" onClick={clear}>
        {words.imports.clear}
      </button>
    </section>
  );
}

function Said({ sending: { state, preview } }: { sending: Sending }) {
  const words = useWords();
  return (
    <span role="status" className={state === 'failed' ? 'wrong' : 'quiet'}>
      {preview
        ? words.readAs.counts(words.imports.countsLine(preview.counts), preview.unread)
        : words.imports.sending[state]}
    </span>
  );
}

function Reading({ sending }: { sending: Sending }) {
  const doing = useUnderWay(sending.id, true);
  return doing ? <UnderWay doing={doing} name={sending.name} /> : <Said sending={sending} />;
}
