// Whatever stands over a screen: the browser's own dialog, which keeps the focus inside and gives it back to what was
// pressed.
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useId,
  useRef,
} from 'react';
import { useKeyDown } from './useKeyDown.ts';
import { useWords } from '../language/language.tsx';

interface DialogProps {
  readonly title: ReactNode;
  /** Styles of its own. */
  readonly className?: string;
  /** What stands beside the title, such as the way out of a dialog that is long. */
  readonly tools?: ReactNode;
  /** Esc does it. Absent: it is left by what stands in it alone. */
  readonly onClose?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

export function Dialog({ title, className = '', tools, onClose, onKeyDown, children }: DialogProps) {
  const [dialog, id] = useOpened();
  useKeyDown((event) => {
    if (event.key === 'Escape' && !onClose) event.preventDefault();
  });
  const heading = <h2 id={id}>{title}</h2>;
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-labelledby={id}
      {...leaving(onClose)}
      onKeyDown={onKeyDown}
    >
      {tools ? (
        <div className="title-row">
          {heading}
          {tools}
        </div>
      ) : (
        heading
      )}
      {children}
    </dialog>
  );
}

interface SideDialogProps {
  readonly title: ReactNode;
  readonly className?: string;
  /** Before the title. */
  readonly back?: ReactNode;
  /** Another one begins at its top. */
  readonly of: string;
  /** Esc, its button and a press beside it do it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog from the side, beside which the screen can be seen. */
export function SideDialog({ title, className = '', back, of, onClose, children }: SideDialogProps) {
  const words = useWords();
  const [dialog, id] = useOpened();
  useEffect(() => {
    if (of) dialog.current?.scrollTo?.(0, 0);
  }, [of, dialog]);
  return (
    <dialog
      ref={dialog}
      className={`drawer ${className}`}
      aria-labelledby={id}
      {...leaving(onClose)}
      onClick={(event: MouseEvent) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="drawer-bar">
        {back}
        <h2 id={id}>{title}</h2>
        <button type="button" className="plain-button drawer-close" onClick={onClose}>
          {words.receipt.close}
        </button>
      </div>
      {children}
    </dialog>
  );
}

/** Esc asks to leave. Pressed again and again, the browser closes a dialog by itself and asks nobody: that is leaving, too. */
function leaving(onClose: (() => void) | undefined) {
  return {
    onCancel: (event: SyntheticEvent) => {
      event.preventDefault();
      onClose?.();
    },
    onClose: ({ currentTarget: dialog }: SyntheticEvent<HTMLDialogElement>) => {
      if (dialog.isConnected && !dialog.open) onClose?.();
    },
  };
}

/** Opens it for as long as it is there. */
function useOpened() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = dialog.current;
    const pressed = document.activeElement;
    opened?.showModal();
    return () => {
      opened?.close();
      if (pressed instanceof HTMLElement || pressed instanceof SVGElement) pressed.focus({ preventScroll: true });
    };
  }, []);
  return [dialog, useId()] as const;
}
