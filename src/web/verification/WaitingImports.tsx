import type { PendingPage } from '../../server/verification/views.ts';
import { useWords } from '../language/language.tsx';
import type { VerifyOf } from './useVerify.ts';

interface WaitingImportsProps {
  readonly imports: PendingPage['imports'];
  readonly accept: (of: VerifyOf) => void;
  readonly giveBack: (of: VerifyOf) => void;
}

/** Imports are decided as a whole, but not by who brought them. */
export function WaitingImports({ imports, accept, giveBack }: WaitingImportsProps) {
  const words = useWords();
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby="imports">
      <h2 id="imports">{words.verification.imports}</h2>
      <ul className="waiting-imports">
        {imports.map(({ importId, fileName, office, waiting, own }) => (
          <li key={importId}>
            <span className="waiting-import-name">
              {fileName} <span className="quiet">{office}</span>
            </span>
            <span className="tabular">{words.verification.waiting(waiting)}</span>
            {own ? (
              <span className="quiet">{words.verification.own}</span>
            ) : (
              <span className="row">
                <button type="button" className="button button-main" onClick={() => accept({ importId })}>
                  {words.verification.acceptImport}
                </button>
                <button type="button" className="button" onClick={() => giveBack({ importId })}>
                  {words.verification.giveBack}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
