// Which draft is checked, and whether against the ledger.
import { useRef } from 'react';
import { useWords } from '../language/language.tsx';

interface ChooseDraftProps {
  readonly ledger: boolean;
  readonly onLedger: (ledger: boolean) => void;
  readonly onFile: (file: File) => void;
}

export function ChooseDraft({ ledger, onLedger, onFile }: ChooseDraftProps) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="row">
      <label className="check-ledger">
        <input type="checkbox" checked={ledger} onChange={(event) => onLedger(event.target.checked)} />
        {words.check.withLedger}
      </label>
      <button type="button" className="button button-main" onClick={() => input.current?.click()}>
        {words.check.choose}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx,.xlsx,.csv,.txt"
        aria-label={words.check.choose}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          if (chosen) onFile(chosen);
        }}
      />
    </div>
  );
}
