import { useWords } from '../language/language.tsx';

interface PagerProps {
  readonly page: number;
  readonly size: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** Steps through pages. Says nothing where one page is all there is. */
export function Pager({ page, size, total, onPage }: PagerProps) {
  const words = useWords();
  const pages = Math.max(1, Math.ceil(total / size));
  if (pages === 1) return null;
  return (
    <nav className="pager" aria-label={words.pager.label}>
      <button type="button" className="button" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {words.pager.before}
      </button>
      <span className="tabular">{words.pager.of(page, pages)}</span>
      <button type="button" className="button" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {words.pager.next}
      </button>
    </nav>
  );
}
