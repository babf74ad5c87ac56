import { Link } from 'react-router';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';

/** In the queue of a verifier: that other offices wait for a word. */
export function AskedOfUs() {
  const words = useWords();
  const { data } = useApi('/consents', { side: 'asked', open: 'true', size: 1 });
  if (!data || data.total === 0) return null;
  return (
    <p className="notice">
      {words.consents.inQueue(data.total)} <Link to="/consents?side=asked">{words.consents.toThem}</Link>
    </p>
  );
}
