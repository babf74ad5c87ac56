import type { BreachView } from '../../server/errorViews.ts';
import { FailureText } from '../frame/Failure.tsx';
import { breachesOf } from './breaches.ts';

interface RefusedProps {
  readonly error: unknown;
  /** The refusals that stand beside no field, where the others do. */
  readonly others?: readonly BreachView[] | undefined;
}

/** What was wrong with an act, where it was pressed. */
export function Refused({ error, others }: RefusedProps) {
  if (!error) return null;
  const byField = others !== undefined && breachesOf(error).length > 0;
  if (byField && others.length === 0) return null;
  return (
    <div className="wrong" role="alert" tabIndex={-1}>
      {byField ? (
        [...new Set(others.map(({ message }) => message))].map((message) => <p key={message}>{message}</p>)
      ) : (
        <FailureText error={error} />
      )}
    </div>
  );
}
