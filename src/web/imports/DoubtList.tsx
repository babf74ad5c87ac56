// What is asked of a file before it is written: each question with its answers as buttons. An answer is seen in the rows below.
import type { ImportDoubtView, ImportPreview } from '../../server/imports/views.ts';
import { api } from '../api/request.ts';
import { type Act, useAct } from '../form/useAct.ts';
import { useWords } from '../language/language.tsx';
import { FailureNote } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { AnswerButtons } from './AnswerButtons.tsx';
import { AnswerByHand } from './AnswerByHand.tsx';
import './doubts.css';

interface DoubtListProps {
  readonly preview: ImportPreview;
  readonly renew: () => Promise<void>;
}

interface Said {
  readonly doubt: string;
  readonly answer: string;
}

export const openDoubts = ({ doubts }: ImportPreview): number =>
  doubts.filter(({ answer, waitedFor }) => answer === null && waitedFor).length;

export function DoubtList({ preview, renew }: DoubtListProps) {
  const words = useWords();
  const { id, doubts, state } = preview;
  const give = useAct((_, said: Said) => api('POST /imports/:id/doubts', { at: { id }, body: { answers: [said] } }), {
    onDone: renew,
    renews: 'nothing',
  });
  if (doubts.length === 0) return null;
  const open = doubts.filter(({ answer }) => answer === null);
  const answered = doubts.filter(({ answer }) => answer !== null);
  const listed = (some: readonly ImportDoubtView[]) => (
    <ul className="doubt-list">
      {some.map((doubt) => (
        <Doubt key={doubt.key} doubt={doubt} give={state === 'previewed' ? give : null} />
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="doubts">
      <h2 id="doubts">{words.doubts.title(openDoubts(preview), open.length)}</h2>
      {listed(open)}
      {answered.length > 0 ? (
        <details open={open.length === 0}>
          <summary>{words.doubts.answered(answered.length)}</summary>
          {listed(answered)}
        </details>
      ) : null}
      <FailureNote error={give.error} />
    </section>
  );
}

interface DoubtProps {
  readonly doubt: ImportDoubtView;
  /** Null where it can no longer be answered otherwise. */
  readonly give: Act<Said, unknown> | null;
}

function Doubt({ doubt, give }: DoubtProps) {
  const words = useWords();
  const { key, message, about, read, rows, answer, answeredAt, remembered, waitedFor, typed } = doubt;
  return (
    <li className={answer === null && waitedFor ? 'doubt doubt-open' : 'doubt'}>
      <p className="doubt-question">{message}</p>
      <p className="quiet">
        {about ? `${words.doubts.column(about)} ` : ''}
        {words.doubts.rows(rows)} · {words.doubts.holds[remembered ? 'true' : 'false']}
        {waitedFor ? '' : ` · ${words.doubts.offered}`}
      </p>
      <ul className="doubt-read">
        {read.map(({ sheet, row, cell, text }) => (
          <li key={`${sheet} ${row}`}>
            <span className="quiet">
              {sheet} {cell ?? words.frame.sheetRow(row)}
            </span>{' '}
            <q>{text}</q>
          </li>
        ))}
        {rows > read.length ? <li className="quiet">{words.doubts.more(rows - read.length)}</li> : null}
      </ul>
      {answeredAt ? <p className="quiet">{words.doubts.asBefore(instantText(answeredAt))}</p> : null}
      <AnswerButtons
        doubt={doubt}
        disabled={give === null || give.busy}
        onAnswer={(chosen) => give?.send({ doubt: key, answer: chosen })}
      />
      {typed ? (
        <AnswerByHand
          key={answer}
          doubt={doubt}
          typed={typed}
          disabled={give === null || give.busy}
          onAnswer={(written) => give?.send({ doubt: key, answer: written })}
        />
      ) : null}
    </li>
  );
}
