import { nounWord } from '../../labels/nouns.ts';
import type { PromiseView } from '../../server/promises/views.ts';
import { useLanguage } from '../language/language.tsx';

/** What is promised: its number, kind and words, of how much, on what condition. */
export function PromiseText({ promise }: { readonly promise: PromiseView }) {
  const { language, words } = useLanguage();
  const { no, kind, what, amountYi, measure, condition, responsible, waits } = promise;
  const much = [amountYi === null ? '' : words.yi(amountYi), measure ?? ''].filter(Boolean).join(words.listComma);
  return (
    <>
      <span className="tabular">{no}</span> {nounWord('promiseKind', kind, language)} · {what} {much}
      {waits ? <span className="quiet"> {words.promises.waits}</span> : null}
      {condition ? <p className="quiet">{words.promises.condition(condition)}</p> : null}
      {responsible ? <p className="quiet">{words.promises.responsible(responsible)}</p> : null}
    </>
  );
}

/** What was done for it. */
export function Keepings({ promise }: { readonly promise: PromiseView }) {
  const { language, words } = useLanguage();
  return (
    <>
      {promise.keepings.map(({ entryId, extent, on, what, evidence, waits }) => (
        <p key={entryId} className="quiet">
          {on} {nounWord('keepingExtent', extent, language)} · {what}
          {evidence ? words.inBrackets(evidence) : ''} {waits ? words.promises.waits : ''}
        </p>
      ))}
    </>
  );
}

/** How it stands; late is what somebody must do something about. */
export function PromiseStateMark({ state }: { readonly state: PromiseView['state'] }) {
  const { words } = useLanguage();
  const looks = { late: 'wrong', soon: 'late', open: 'quiet', kept: '' };
  return <span className={`nowrap ${looks[state]}`}>{words.promises.states[state]}</span>;
}
