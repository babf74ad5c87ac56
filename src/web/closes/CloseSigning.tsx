// Who has signed the close of a period with the office's own key, and who has not; and where an officer signs for the office.
import { lazy, Suspense } from 'react';
import type { CloseCellView, CloseGridView } from '../../server/closes/views.ts';
import { useWords } from '../language/language.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../shell/session.tsx';
import type { ChosenCell } from './state.ts';

// What signs is some kilobytes that few ever need.
const SignClose = lazy(async () => ({ default: (await import('./SignClose.tsx')).SignClose }));

interface SigningProps {
  readonly chosen: ChosenCell;
  readonly cell: CloseCellView;
  readonly grid: CloseGridView;
}

export function CloseSigning({ chosen, cell, grid }: SigningProps) {
  const words = useWords();
  const { roles } = useSession();
  const { close } = cell;
  // An office signs itself: whoever publishes for those above signs for nobody.
  const isOfOffice = roles.some(({ role, officeId }) => role === 'publish' && officeId === chosen.officeId);
  const own = grid.rows.find(({ officeId }) => officeId === chosen.officeId);
  if (!close || !own) return null;
  const others = own.depth === 0 ? signedOf(grid, chosen.period) : [];
  const said = others.flatMap(([isSigned, names]) => {
    const say = isSigned ? words.closes.signedNames : words.closes.unsignedNames;
    return names.length > 0 ? [say(names.length, names.join(words.listComma))] : [];
  });
  const signs = own.depth > 0 && isOfOffice && (cell.maySign || cell.signed);
  if (said.length === 0 && cell.signed === null && !signs) return null;
  return (
    <section className="stack closes-act" aria-labelledby="close-signing">
      <h3 id="close-signing">{words.closes.signing}</h3>
      {said.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {signs ? (
        <Suspense fallback={<Waiting />}>
          <SignClose closeId={close.id} office={chosen.officeId} />
        </Suspense>
      ) : cell.signed === null ? null : (
        <p>{cell.signed ? words.closes.isSigned : words.closes.notSigned}</p>
      )}
    </section>
  );
}

/** Of the offices whose signature a bulletin waits for: who has signed, and who has not. */
function signedOf({ rows }: CloseGridView, period: string): [isSigned: boolean, names: string[]][] {
  const of = (isSigned: boolean) =>
    rows.filter(({ cells }) => cells.find((cell) => cell.period === period)?.signed === isSigned);
  return [true, false].map((isSigned) => [isSigned, of(isSigned).map(({ office }) => office)]);
}
