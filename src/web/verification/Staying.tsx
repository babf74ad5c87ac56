// Of several that were chosen, those that cannot be decided, each with why.
import type { VerifiedView } from '../../server/verification/views.ts';
import { useWords } from '../language/language.tsx';

interface StayingProps {
  readonly of: Pick<VerifiedView, 'staying' | 'stayingTotal'>;
  readonly head: string;
}

export function Staying({ of: { staying, stayingTotal }, head }: StayingProps) {
  const words = useWords();
  if (stayingTotal === 0) return null;
  return (
    <div className="staying">
      <p className="late">{head}</p>
      <ul>
        {staying.map(({ entryId, title, breaches }) => (
          <li key={entryId}>
            {title}
            {breaches.map(({ law, message }) => (
              <span key={law} className="pending-sub">
                {message}
              </span>
            ))}
          </li>
        ))}
        {stayingTotal > staying.length ? (
          <li>{words.verification.moreStaying(stayingTotal - staying.length)}</li>
        ) : null}
      </ul>
    </div>
  );
}
