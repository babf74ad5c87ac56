// A company's page in words.
import type { CompanyPage } from '../app/search/companyPage.ts';
import { wanExact } from '../domain/money.ts';
import type { Language } from '../labels/language.ts';
import { nounWord } from '../labels/nouns.ts';
import { searchEn } from '../labels/search.en.ts';
import { searchZh } from '../labels/search.zh.ts';
import type { CompanyView } from './searchViews.ts';

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
        said: said(fact.value as Record<string, unknown>, language),
        company: other ? { id: other, name: others.get(other) ?? '' } : null,
      };
    }),
    projects: projects.map((row) => ({ ...row, stage: nounWord('stage', row.stage, language) })),
  };
}

/** What a fact says, besides the firm that it names. */
function said(value: Readonly<Record<string, unknown>>, language: Language): string {
  const words = (language === 'zh' ? searchZh : searchEn).company;
  const parts = Object.entries(value).map(([field, what]) => {
    if (field === 'registerId') return '';
    if (field === 'count') return words.people(grouped(String(what)));
    if (field === 'outputFen') return words.wan(grouped(wanExact(BigInt(String(what)))));
    if (typeof what === 'boolean') return what ? words.yes : words.no;
    return String(what);
  });
  return parts.filter((part) => part !== '').join(' · ');
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
}
