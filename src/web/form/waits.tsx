// A form is sent when all it asks can be answered: pressed while a field's choices are still on their way, the button
// would have the browser refuse what nobody could choose yet.
import { createContext, type ReactNode, useContext, useLayoutEffect, useState } from 'react';

const Waits = createContext<(more: number) => void>(() => {});

/** Around a form: what it draws is told whether one of its fields waits. */
export function WaitingFields({ children }: { children: (waiting: boolean) => ReactNode }) {
  const [count, setCount] = useState(0);
  const [change] = useState(() => (more: number) => setCount((before) => before + more));
  return <Waits value={change}>{children(count > 0)}</Waits>;
}

/** For a field that asks the server what there is to choose. */
export function useWaits(waiting: boolean): void {
  const change = useContext(Waits);
  useLayoutEffect(() => {
    if (!waiting) return;
    change(1);
    return () => change(-1);
  }, [change, waiting]);
}
