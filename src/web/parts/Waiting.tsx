import { useWords } from '../language/language.tsx';

/** Something is on its way. Says so only after a moment, so that quick answers do not flicker. */
export function Waiting({ tall = false }: { tall?: boolean }) {
  const words = useWords();
  return (
    <p className={tall ? 'waiting waiting-tall' : 'waiting'} role="status">
      {words.frame.waiting}
    </p>
  );
}
