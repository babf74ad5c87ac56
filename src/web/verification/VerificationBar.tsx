// What can be done with what was chosen, and with all that match.
import { useWords } from '../language/language.tsx';
import type { Deciding } from './useDeciding.ts';

interface VerificationBarProps {
  readonly chosen: readonly string[];
  readonly canBeLess: boolean;
  /** By what is filtered; null where nothing is. */
  readonly filter: object | null;
  readonly onAccept: () => void;
  readonly onAsk: (asking: Deciding) => void;
}

export function VerificationBar({ chosen, canBeLess, filter, onAccept, onAsk }: VerificationBarProps) {
  const words = useWords();
  return (
    <div className="verification-bar">
      <h2 id="entries">{words.verification.entries}</h2>
      <span className="quiet tabular">{words.verification.chosen(chosen.length)}</span>
      <button type="button" className="button button-main" disabled={chosen.length === 0} onClick={onAccept}>
        {words.verification.accept}
      </button>
      <button
        type="button"
        className="button"
        disabled={chosen.length !== 1 || !canBeLess}
        onClick={() => onAsk({ act: 'less' })}
      >
        {words.verification.recogniseLess}
      </button>
      <button
        type="button"
        className="button"
        disabled={chosen.length === 0}
        onClick={() => onAsk({ act: 'return', of: { entryIds: chosen } })}
      >
        {words.verification.giveBack}
      </button>
      {filter ? (
        <button
          type="button"
          className="button"
          onClick={() => onAsk({ act: 'accept', of: { filter: present(filter) } })}
        >
          {words.verification.acceptMatching}
        </button>
      ) : null}
    </div>
  );
}

function present(filter: object): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
}
