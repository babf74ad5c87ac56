// Which drafts are checked, and whether against the ledger.
import { useRef } from 'react';
import { useWords } from '../language/language.tsx';
import { draftKinds } from './draftKinds.ts';

interface ChooseDraftProps {
  readonly ledger: boolean;
  readonly onLedger: (ledger: boolean) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

export function ChooseDraft({ ledger, onLedger, onFiles }: ChooseDraftProps) {
  const words = useWords();
  return (
    <div className="row">
      <label className="check-ledger">
        <input type="checkbox" checked={ledger} onChange={(event) => onLedger(event.target.checked)} />
        {words.check.withLedger}
      </label>
      <Choose name={words.check.chooseFolder} folder onFiles={onFiles} />
      <Choose name={words.check.choose} onFiles={onFiles} />
    </div>
  );
}

interface ChooseProps {
  readonly name: string;
  readonly folder?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

function Choose({ name, folder = false, onFiles }: ChooseProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={folder ? 'button check-choose-folder' : 'button button-main'}
        onClick={() => input.current?.click()}
      >
        {name}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        {...(folder ? { webkitdirectory: '' } : { accept: draftKinds })}
        aria-label={name}
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          // The same files may be chosen again after they were mended.
          event.target.value = '';
          if (chosen.length > 0) onFiles(chosen);
        }}
      />
    </>
  );
}
