// Companies in words: a page, and whom a name being typed may mean.
import type { CompanyPage } from '../../app/companies/companyPage.ts';
import type { LikelyCompany } from '../../app/companies/likelyCompanies.ts';
import { evidenceWord } from '../../labels/companies/companyEvidence.ts';
import { companyFactText } from '../../labels/companies/companyFacts.ts';
import type { Language } from '../../labels/language.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { CompanyView, LikelyCompanyView } from './searchViews.ts';

export function companyView(page: CompanyPage, language: Language): CompanyView {
  const { firm, names, aliases, parent, ledgerIds, facts, others, projects } = page;
  const { id, name, creditCode, seat, industry, sample } = firm;
  return {
    id,
    name,
    creditCode,
    seat,
    industry,
    sample,
    names: names.map((one) => ({ name: one.name, of: one.of, source: one.source, day: one.day })),
    aliases: aliases.map((one) => ({
      name: one.name,
      kind: one.kind,
      from: one.from,
      to: one.to,
      source: one.source,
      sourceOn: one.sourceOn,
    })),
    parent: parent && { name: parent.parentName ?? '', source: parent.source, sourceOn: parent.sourceOn },
    ledgerIds,
    facts: facts.map((fact) => {
      const other = (fact.value as { registerId?: string }).registerId;
      const { id: factId, kind, source, sourceOn } = fact;
      return {
        id: factId,
        kind,
        source,
        sourceOn,
        sample: fact.sample,
        // A parent on the register is named by its link.
        said:
          kind === 'parent' && other
            ? ''
            : companyFactText(kind, fact.value as Readonly<Record<string, unknown>>, language),
        company: other ? { id: other, name: others.get(other) ?? '' } : null,
      };
    }),
    projects: projects.map((row) => ({ ...row, stage: nounWord('stage', row.stage, language) })),
  };
}

export function likelyCompanyView({ company, sure, evidence }: LikelyCompany, language: Language): LikelyCompanyView {
  const { id, name, creditCode, seat, sample } = company;
  return {
    id,
    name,
    creditCode,
    seat,
    sample,
    sure,
    speaksFor: evidence.filter(({ bits }) => bits > 0).map(({ finding }) => evidenceWord(finding, language)),
    against: evidence.filter(({ bits }) => bits < 0).map(({ finding }) => evidenceWord(finding, language)),
  };
}
