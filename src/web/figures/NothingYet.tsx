import { Link } from 'react-router';
import { Empty } from '../parts/Failure.tsx';
import { useRight } from '../shell/session.tsx';
import { useWords } from '../language/language.tsx';

/** A year without rows: what to do next depends on who looks. */
export function NothingYet() {
  const words = useWords();
  const enters = useRight('enter');
  return (
    <Empty title={words.overview.nothing}>
      <p>{enters ? words.overview.nothingEnter : words.overview.nothingRead}</p>
      {enters ? (
        <Link className="button button-main" to="/imports">
          {words.overview.toImports}
        </Link>
      ) : null}
    </Empty>
  );
}
