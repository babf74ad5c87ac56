// The search on the chain: what is typed lights up, Enter goes on to the next one.
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import { useWords } from '../language/language.tsx';
import type { PictureOf } from './picture/Drawing.tsx';
import { findInChain } from './picture/findInChain.ts';

interface FindOnChainProps {
  readonly picture: PictureOf;
  readonly onFound: (nodeId: string | null) => void;
}

export function FindOnChain({ picture, onFound }: FindOnChainProps) {
  const { net } = useWords();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed);
  const [at, setAt] = useState(0);
  const resultId = useId();
  const found = useMemo(
    () =>
      findInChain(
        picture.chain,
        picture.layout.cards.map(({ id }) => id),
        text,
      ),
    [picture, text],
  );
  const shown = found.length > 0 ? (found[at % found.length] ?? null) : null;
  useEffect(() => {
    onFound(shown);
    if (shown) nodeOnScreen(shown)?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [shown, onFound]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      setAt((before) => (event.shiftKey ? before + found.length - 1 : before + 1));
    } else if (event.key === 'Escape') setTyped('');
  }

  return (
    <search className="net-find">
      <input
        type="search"
        aria-label={net.search}
        aria-describedby={resultId}
        placeholder={net.searchHint}
        value={typed}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
      />
      <span id={resultId} role="status" className="quiet">
        {text.trim() === '' ? '' : shown ? net.found((at % found.length) + 1, found.length) : net.notFound}
      </span>
      {found.length > 1 ? (
        <button type="button" className="plain-button" onClick={() => setAt((before) => before + 1)}>
          {net.nextFound}
        </button>
      ) : null}
    </search>
  );
}

/** In the picture, or in the list of a phone. */
function nodeOnScreen(id: string): Element | null {
  return document.querySelector(`[data-node="${CSS.escape(id)}"]`);
}
