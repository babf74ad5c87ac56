// The facts of a project's version as texts, in the order in which people read them.
import type { Office } from '../../domain/offices/office.ts';
import { industryNotSaid } from '../../domain/projects/project.ts';
import { nounWord } from '../../labels/nouns.ts';
import { moneyWords, yiWords } from '../../labels/money.ts';
import { notSettled, type ProjectField, projectFieldName } from '../../labels/projects/projectFields.ts';
import type { Language } from '../../labels/language.ts';
import type { ProjectVersionRow } from '../../storage/projects/projectPage.ts';
import type { FactView } from './views.ts';

/** Where nobody has said it, the letter would say nothing. */
const industryText = ({ industryCode, industry }: ProjectVersionRow): string =>
  industryCode === industryNotSaid ? industry : `${industryCode} ${industry}`;

type Texts = readonly (readonly [field: ProjectField, value: string | null])[];

function texts(version: ProjectVersionRow, offices: ReadonlyMap<string, Office>, language: Language): Texts {
  const list = (items: readonly string[]) => (items.length > 0 ? items.join(language === 'zh' ? '、' : ', ') : null);
  const yi = (fen: bigint | null) => (fen === null ? null : yiWords(fen, language));
  const { currency, minor, foreignCurrency, foreignMinor } = version;
  const rmb = yi(version.investmentFen) ?? (version.investmentUndetermined ? notSettled[language] : null);
  const foreign = currency && currency !== 'CNY' && minor !== null ? moneyWords(currency, minor, language) : null;
  return [
    ['name', version.name],
    ['industryCode', industryText(version)],
    ['investorId', version.investor],
    ['investorSeat', version.investorSeat],
    ['investorClasses', list(version.investorClasses.map((each) => nounWord('investorClass', each, language)))],
    ['recipientId', version.recipient],
    ['investment', foreign ? `${foreign} (${rmb})` : rmb],
    ['fixedInvestmentFen', yi(version.fixedInvestmentFen)],
    [
      'contractForeignCapital',
      foreignCurrency && foreignMinor !== null ? moneyWords(foreignCurrency, foreignMinor, language) : null,
    ],
    ['moneySource', version.moneySource && nounWord('moneySource', version.moneySource, language)],
    ['finderOfficeId', version.finderOfficeId && (offices.get(version.finderOfficeId)?.name ?? null)],
    ['place', version.place],
    ['landMu', version.landMu],
    ['status', nounWord('status', version.status, language)],
    ['statusReason', version.statusReason],
    ['majorOn', version.majorOn],
    ['chainNodes', list(version.chainNodes)],
    ['tags', list(version.tags)],
    ['content', version.content],
  ];
}

export function factViews(
  version: ProjectVersionRow,
  offices: ReadonlyMap<string, Office>,
  language: Language,
): FactView[] {
  return texts(version, offices, language).map(([field, value]) => ({
    field,
    label: projectFieldName(field, language),
    value,
    sample: value !== null && (version.sampleFields.includes('*') || version.sampleFields.includes(field)),
  }));
}

/** What a version changed against the one before it. */
export function changesBetween(
  before: ProjectVersionRow,
  after: ProjectVersionRow,
  offices: ReadonlyMap<string, Office>,
  language: Language,
) {
  const earlier = new Map(texts(before, offices, language));
  return texts(after, offices, language).flatMap(([field, to]) => {
    const from = earlier.get(field) ?? null;
    return from === to ? [] : [{ field, label: projectFieldName(field, language), from, to }];
  });
}
