import { Link } from 'react-router';
import { useWords } from '../language/language.tsx';
import { Empty } from '../parts/Failure.tsx';

export function NoSuchScreen() {
  const words = useWords();
  return (
    <Empty title={words.failure.noSuchScreen}>
      <Link to="/overview">{words.failure.toOverview}</Link>
    </Empty>
  );
}
