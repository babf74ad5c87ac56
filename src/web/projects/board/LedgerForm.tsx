// The ledger as a table or as a board, with the same filters.
import { Link, useLocation } from 'react-router';
import { useWords } from '../../language/language.tsx';

export function LedgerForm({ board }: { readonly board: boolean }) {
  const words = useWords();
  const { search } = useLocation();
  return board ? (
    <Link to={{ pathname: '/projects', search }}>{words.projects.asTable}</Link>
  ) : (
    <Link to={{ pathname: '/projects/board', search }}>{words.projects.asBoard}</Link>
  );
}
