import { ledgerBooks } from '../../domain/entries/exported.ts';
import { ledgerBookTitle } from '../../labels/projects/projectFields.ts';
import { apiUrl } from '../api/request.ts';
import { useLanguage } from '../language/language.tsx';
import type { LedgerQuery } from './ledgerQuery.ts';

/** The chosen projects, their milestones, their funds or the companies in them, each as the workbook that an import reads. */
export function ExportMenu({ ledger }: { readonly ledger: LedgerQuery }) {
  const { language, words } = useLanguage();
  return (
    <details className="choice">
      <summary className="button">{words.projects.export}</summary>
      <ul className="choice-card">
        {ledgerBooks.map((book) => (
          <li key={book}>
            <a href={apiUrl('/projects/export.xlsx', { ...ledger.filters, ...ledger.sorting, book })} download>
              {ledgerBookTitle(book, language)}
            </a>
          </li>
        ))}
        <li className="quiet">{words.projects.exportHint}</li>
      </ul>
    </details>
  );
}
