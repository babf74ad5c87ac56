// The receipt (出处) of a number, from the side of any screen.
import { lazy, Suspense } from 'react';
import { SideDialog } from '../parts/Dialog.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { useReceipts } from './receipts.ts';
import './receipt.css';

const ReceiptPaper = lazy(async () => ({ default: (await import('./ReceiptPaper.tsx')).ReceiptPaper }));

export function ReceiptDrawer() {
  const words = useWords();
  const { open, back, closeAll } = useReceipts();
  const top = open.at(-1);
  if (!top) return null;
  const of = JSON.stringify(top);
  return (
    <SideDialog
      title={words.receipt.title}
      of={of}
      back={
        open.length > 1 ? (
          <button type="button" className="plain-button" onClick={back}>
            ← {words.receipt.back}
          </button>
        ) : null
      }
      onClose={closeAll}
    >
      <Suspense fallback={<Waiting />}>
        <ReceiptPaper key={of} of={top} />
      </Suspense>
    </SideDialog>
  );
}
