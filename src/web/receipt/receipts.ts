// Which receipts lie open, one over the other. They live in the browser's history entry: "back" on a phone closes
// one, a reload keeps it, and no address changes.
import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** What a number is: enough to ask for its receipt. */
export interface NumberRef {
  readonly id: string;
  readonly period: string;
  readonly office?: string | null;
  readonly section?: string | null;
  readonly chain?: string;
  readonly activity?: string;
  readonly outing?: string;
  /** The instant a published number was known at; absent for today's. */
  readonly asKnownAt?: string | null;
}

interface ReceiptState {
  readonly receipts?: readonly NumberRef[];
}

interface Receipts {
  readonly open: readonly NumberRef[];
  readonly show: (number: NumberRef) => void;
  /** The same number of another question, in the place of what lies open. */
  readonly ask: (number: NumberRef) => void;
  /** Back to the receipt below, or to the screen. */
  readonly back: () => void;
  readonly closeAll: () => void;
}

const none: readonly NumberRef[] = [];

export function useReceipts(): Receipts {
  const location = useLocation();
  const navigate = useNavigate();
  const open = (location.state as ReceiptState | null)?.receipts ?? none;
  const show = useCallback(
    (number: NumberRef) => {
      const state: ReceiptState = { ...(location.state as object | null), receipts: [...open, number] };
      void navigate({ pathname: location.pathname, search: location.search }, { state, preventScrollReset: true });
    },
    [location, navigate, open],
  );
  const ask = useCallback(
    (number: NumberRef) => {
      const state: ReceiptState = { ...(location.state as object | null), receipts: [...open.slice(0, -1), number] };
      void navigate(
        { pathname: location.pathname, search: location.search },
        { state, replace: true, preventScrollReset: true },
      );
    },
    [location, navigate, open],
  );
  const back = useCallback(() => void navigate(-1), [navigate]);
  const closeAll = useCallback(() => void navigate(-open.length), [navigate, open.length]);
  return { open, show, ask, back, closeAll };
}
