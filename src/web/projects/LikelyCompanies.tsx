// Firms that a typed name may mean, each with what speaks for it and against it.
import type { LikelyCompanyView } from '../../server/companies/searchViews.ts';
import { useWords } from '../language/language.tsx';
import './likelyCompanies.css';

interface LikelyCompaniesProps {
  readonly companies: readonly LikelyCompanyView[];
  readonly onChoose: (company: LikelyCompanyView) => void;
}

export function LikelyCompanies({ companies, onChoose }: LikelyCompaniesProps) {
  const words = useWords();
  return (
    <div className="likely-companies">
      <p className="field-hint">{words.signing.companyLikely}</p>
      <ul>
        {companies.map((company) => (
          <li key={company.id}>
            <button type="button" className="plain-button" onClick={() => onChoose(company)}>
              {company.name}
            </button>{' '}
            <span className="quiet">
              {[company.seat, company.creditCode].filter(Boolean).join(' ')}{' '}
              {company.speaksFor.map((reason) => `＋${reason}`).join(' ')}{' '}
              {company.against.map((reason) => `－${reason}`).join(' ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
