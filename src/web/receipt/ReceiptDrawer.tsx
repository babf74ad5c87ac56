// The receipt (出处) of a number, from the side of any screen.
import { lazy, Suspense } from 'react';
import { Dialog } from '../dialog/Dialog.tsx';
import { Waiting } from '../frame/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { useReceipts } from './receipts.ts';
import './receipt.css';

const ReceiptPaper = lazy(async () => ({ default: (await import('./ReceiptPaper.tsx')).ReceiptPaper }));

export function ReceiptDrawer() {
  const words = useWords();
  const { open, back, closeAll } = useReceipts();
  const top = open.at(-1);
  if (!top) return null;
  return (
    <Dialog
      title={words.receipt.title}
      lead={
        open.length > 1 ? (
          <button type="button" className="plain-button" onClick={back}>
            ← {words.receipt.back}
          </button>
        ) : null
      }
      head={
        <button type="button" className="plain-button" onClick={closeAll}>
          {words.receipt.close}
        </button>
      }
      drawer
      onClose={closeAll}
    >
      <Suspense fallback={<Waiting />}>
        <ReceiptPaper key={JSON.stringify(top)} of={top} />
      </Suspense>
    </Dialog>
  );
}
