// The receipt (出处) of a number, from the side of any screen. The browser's own dialog keeps the focus inside,
// closes by Esc and gives the focus back to the number that was pressed.
import { lazy, type MouseEvent, Suspense, useEffect, useRef } from 'react';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { useReceipts } from './receipts.ts';
import './receipt.css';

const ReceiptPaper = lazy(async () => ({ default: (await import('./ReceiptPaper.tsx')).ReceiptPaper }));

export function ReceiptDrawer() {
  const words = useWords();
  const { open, back, closeAll } = useReceipts();
  const dialog = useRef<HTMLDialogElement>(null);
  const pressed = useRef<Element | null>(null);
  const top = open.at(-1);
  const shown = top !== undefined;

  useEffect(() => {
    const drawer = dialog.current;
    if (!drawer) return;
    if (shown && !drawer.open) {
      pressed.current = document.activeElement;
      drawer.showModal();
    } else if (!shown && drawer.open) {
      drawer.close();
      if (pressed.current instanceof HTMLElement) pressed.current.focus({ preventScroll: true });
    }
  }, [shown]);

  function onBackdrop(event: MouseEvent<HTMLDialogElement>): void {
    if (event.target === dialog.current) closeAll();
  }

  return (
    <dialog
      ref={dialog}
      className="receipt"
      aria-labelledby="receipt-title"
      onCancel={(event) => {
        event.preventDefault();
        closeAll();
      }}
      onClick={onBackdrop}
    >
      <div className="receipt-bar">
        {open.length > 1 ? (
          <button type="button" className="plain-button" onClick={back}>
            ← {words.receipt.back}
          </button>
        ) : null}
        <h2 id="receipt-title">{words.receipt.title}</h2>
        <button type="button" className="plain-button receipt-close" onClick={closeAll}>
          {words.receipt.close}
        </button>
      </div>
      {top ? (
        <Suspense fallback={<Waiting />}>
          <ReceiptPaper key={JSON.stringify(top)} of={top} />
        </Suspense>
      ) : null}
    </dialog>
  );
}
