// A row that probably repeats a project: the match, why, and the choice to take it in all the same or to leave it out.
import { Link } from 'react-router';
import type { ImportRowView } from '../../server/imports/views.ts';
import { api } from '../api/request.ts';
import { useAct } from '../form/useAct.ts';
import { FailureNote } from '../parts/Failure.tsx';
import { useWords } from '../language/language.tsx';
import { Reasons } from '../radar/Reasons.tsx';
import { SuspicionMark } from '../radar/SuspicionMark.tsx';

interface RowTwinsProps {
  readonly importId: string;
  readonly row: ImportRowView;
  /** The file can still be changed. */
  readonly open: boolean;
  readonly renew: () => Promise<void>;
}

const choices = ['import', 'skip'] as const;

export function TwinsOfRow({ importId, row, open, renew }: RowTwinsProps) {
  const words = useWords();
  const choose = useChoice(importId, renew);
  if (row.twins.length === 0) return null;
  return (
    <>
      {row.twins.map((twin, n) => (
        // Twins of a row have no id of their own; their order is fixed.
        <details key={n} className="row-twin">
          <summary>
            {words.rowTwins.likely(nameOf(twin, words))} <SuspicionMark likeness={twin} />
          </summary>
          {twin.side ? (
            <p>
              {twin.side.own ? <Link to={`/projects/${twin.side.own.projectId}`}>{twin.side.name}</Link> : null}{' '}
              {words.rowTwins.of(
                twin.side.office,
                twin.side.own?.amountYi ? words.yi(twin.side.own.amountYi) : twin.side.amountBandName,
                twin.side.filedOn,
              )}
            </p>
          ) : null}
          <p className="quiet">{twin.rule}</p>
          <Reasons likeness={twin} />
        </details>
      ))}
      <div className="row-choice" role="group" aria-label={words.rowTwins.tab}>
        {open
          ? choices.map((choice) => (
              <button
                key={choice}
                type="button"
                className={row.choice === choice ? 'button button-main' : 'button'}
                aria-pressed={row.choice === choice}
                disabled={choose.busy}
                onClick={() => choose.send({ choice, rows: [row.no] })}
              >
                {words.rowTwins[choice]}
              </button>
            ))
          : null}
        {row.choice ? <span className="quiet">{words.rowTwins.chosen[row.choice]}</span> : null}
      </div>
      <FailureNote error={choose.error} />
    </>
  );
}

export function useChoice(importId: string, renew: () => Promise<void>) {
  return useAct(
    (_, body: { readonly choice: (typeof choices)[number]; readonly rows?: readonly number[] }) =>
      api('POST /imports/:id/twins', { at: { id: importId }, body }),
    { onDone: renew, renews: 'nothing' },
  );
}

function nameOf({ side, fileRow }: ImportRowView['twins'][number], words: ReturnType<typeof useWords>): string {
  if (side) return side.name;
  if (fileRow) return `${fileRow.name} ${words.inBrackets(words.rowTwins.inFile(fileRow.sheet, fileRow.row))}`;
  return words.rowTwins.gone;
}
