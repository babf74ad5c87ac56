// The one dialog: over the screen, closed by Esc, and the focus goes back to where it was. As a drawer it comes from the
// side and closes by a press beside it.
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import css from './dialog.module.css';

interface DialogProps {
  readonly title: ReactNode;
  /** Before the title, and behind it. */
  readonly lead?: ReactNode;
  readonly head?: ReactNode;
  /** Absent: it closes only by what it holds. */
  readonly onClose?: () => void;
  readonly size?: 'wide' | 'compare';
  readonly drawer?: boolean;
  readonly wrong?: boolean;
  readonly className?: string;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

export function Dialog(props: DialogProps) {
  const { title, lead, head, onClose, size, drawer, wrong, className, onKeyDown, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const opened = dialog.current;
    const pressed = document.activeElement;
    opened?.showModal();
    return () => {
      opened?.close();
      if (pressed instanceof HTMLElement || pressed instanceof SVGElement) pressed.focus({ preventScroll: true });
    };
  }, []);
  const heading = (
    <h2 id={id} className={wrong ? 'wrong' : ''}>
      {title}
    </h2>
  );
  return (
    <dialog
      ref={dialog}
      className={[drawer ? css.drawer : css.dialog, size && css[size], className].filter(Boolean).join(' ')}
      aria-labelledby={id}
      onKeyDown={onKeyDown}
      // The screen decides whether it is open, and not the browser.
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onClick={(event) => {
        if (drawer && event.target === dialog.current) onClose?.();
      }}
    >
      {drawer || head ? (
        <div className={drawer ? css.bar : css.head}>
          {lead}
          {heading}
          {head}
        </div>
      ) : (
        heading
      )}
      {children}
    </dialog>
  );
}
