// What is typed and sent: by Enter or by its button, and the page stays. What was refused is said above the button.
import type { ReactNode, SubmitEvent } from 'react';
import { FailureNote } from '../parts/Failure.tsx';
import { useWords } from '../language/language.tsx';
import { WaitingFields } from './waits.tsx';

interface FormProps {
  readonly className?: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

export function Form({ className = 'stack', onSubmit, children }: FormProps) {
  return (
    <form
      className={className}
      onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

interface ActFormProps extends FormProps {
  readonly act: { readonly busy: boolean; readonly error: unknown; readonly done?: boolean };
  /** What sending does, as a verb. */
  readonly action: string;
  /** It ends or takes something away. */
  readonly ends?: boolean;
  readonly disabled?: boolean;
  /** Said once it was done. */
  readonly saved?: string;
  readonly hint?: string | null;
  /** Its button stands at the end of the line, as in a dialog. */
  readonly atEnd?: boolean;
  /** The way out, where there is one. */
  readonly onCancel?: (() => void) | undefined;
  /** Another way to send it, and whether it is the one that was pressed. */
  readonly also?: { readonly action: string; readonly onChoose: (is: boolean) => void } | undefined;
  /** In its place while it lasts, where that may be long. */
  readonly meanwhile?: ReactNode;
}

export function ActForm({ act, action, also, saved, hint, onCancel, meanwhile, ...props }: ActFormProps) {
  const { ends = false, disabled = false, atEnd = false, ...form } = props;
  const words = useWords();
  const drawn = (waiting: boolean) => (
    <Form {...form}>
      {form.children}
      <FailureNote error={act.error} />
      {saved && act.done ? (
        <p className="notice" role="status">
          {saved}
        </p>
      ) : null}
      {hint ? <p className="field-hint">{hint}</p> : null}
      <div className={onCancel || atEnd ? 'row row-end' : 'row'}>
        {act.busy && meanwhile ? (
          meanwhile
        ) : onCancel ? (
          <button type="button" className="button" onClick={onCancel}>
            {words.frame.cancel}
          </button>
        ) : null}
        {also ? (
          // Enter sends it as the main button does.
          <button
            type="button"
            className="button"
            disabled={disabled || act.busy || waiting}
            onClick={({ currentTarget }) => {
              also.onChoose(true);
              currentTarget.form?.requestSubmit();
            }}
          >
            {also.action}
          </button>
        ) : null}
        <button
          type="submit"
          onClick={() => also?.onChoose(false)}
          className={ends ? 'button button-wrong' : 'button button-main'}
          disabled={disabled || act.busy || waiting}
        >
          {act.busy ? words.frame.working : action}
        </button>
      </div>
    </Form>
  );
  return <WaitingFields>{drawn}</WaitingFields>;
}
