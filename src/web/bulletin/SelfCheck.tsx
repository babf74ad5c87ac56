import { api } from '../api/request.ts';
import { useQuestion } from '../form/useAct.ts';
import { useWords } from '../language/language.tsx';
import { FailureNote } from '../parts/Failure.tsx';
import type { BulletinContent } from '../../server/bulletin/views.ts';
import { occasionOf } from './useChosenText.ts';
import { wordsOfPaper, printedTies } from './ties.ts';

/** Holds every number of the text against the ledger, and says which do not tie. */
export function SelfCheck({ content }: { readonly content: BulletinContent }) {
  const words = useWords().bulletin;
  const { text, printed } = wordsOfPaper(content);
  const check = useQuestion(() =>
    api('POST /checks', { body: { text, period: content.period, ledger: true, ...occasionOf(content) } }),
  );
  const ties = check.answer ? printedTies(printed, check.answer) : null;
  const names = new Map(content.figures.map(({ key, name }) => [key, name]));
  return (
    <div className="stack">
      <div>
        <button type="button" className="button" disabled={check.busy} onClick={() => check.send()}>
          {check.busy ? words.checking : words.check}
        </button>
      </div>
      <FailureNote error={check.error} />
      {ties ? (
        <div className={ties.wrong.length > 0 ? 'wrong' : 'notice'} role="status">
          <p>{words.tied(ties.tied, ties.all)}</p>
          {ties.wrong.length > 0 ? <p>{words.wrongs(ties.wrong.length)}</p> : null}
          <ul>
            {ties.wrong.map(({ text: said, remark }) => (
              <li key={`${said}${remark}`}>
                {said} {remark}
              </li>
            ))}
          </ul>
          {ties.untied.length > 0 ? <p>{words.untied(ties.untied.length)}</p> : null}
          <ul>
            {ties.untied.map(({ figure, display, start }) => (
              <li key={start}>
                {names.get(figure) ?? figure} {display}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
