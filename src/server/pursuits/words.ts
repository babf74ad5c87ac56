// Pursuits in words.
import type { ListedPursuit } from '../../storage/pursuits/pursuitList.ts';
import type { Holding, PursuitDetail, StoryAct } from '../../app/pursuits/page.ts';
import { epochDay } from '../../domain/day.ts';
import type { PursuitActKind } from '../../domain/pursuits/pursuit.ts';
import { percentOf } from '../../labels/credit/words.ts';
import type { Language } from '../../labels/language.ts';
import { companyFactText, companyFactWord } from '../../labels/companies/companyFacts.ts';
import { pursuitActWord, pursuitStateWord, refusalCauseWord } from '../../labels/pursuits/words.ts';
import type { FactOfCompany } from '../../storage/companies/companyFacts.ts';
import type { CompanyFactRow, HoldingView, PursuitDetailView, PursuitView, StoryActView } from './views.ts';

export interface Spoken {
  readonly language: Language;
  readonly today: string;
  readonly nameOf: (officeId: string | null) => string;
}

export function pursuitView(
  row: Omit<ListedPursuit, 'registerId'> & { readonly person: string; readonly registerId: string | null },
  { language, today, nameOf }: Spoken,
): PursuitView {
  const isLiving = row.state === 'held' || row.state === 'offered';
  const late = epochDay(today) - epochDay(row.dueOn);
  return {
    id: row.id,
    prospectId: row.prospectId,
    registerId: row.registerId,
    name: row.name,
    seat: row.division,
    sample: row.sample,
    officeId: row.officeId,
    office: nameOf(row.officeId),
    person: row.person,
    chain: row.chain,
    node: row.node,
    state: row.state,
    stateWord: pursuitStateWord(row.state, language),
    openedOn: row.openedOn,
    dueOn: row.dueOn,
    lastProgressOn: row.lastProgressOn,
    protectedUntil: row.protectedUntil,
    releasesOn: isLiving ? row.releasesOn : null,
    daysToRelease: isLiving ? epochDay(row.releasesOn) - epochDay(today) : null,
    overdueDays: isLiving && late > 0 ? late : null,
    projectId: row.projectId,
  };
}

export function pursuitDetailView(found: PursuitDetail, language: Language): PursuitDetailView {
  const { pursuit, prospect } = found;
  const { name, division, sample, registerId, creditCode, industryCode, industry, source, sourceOn } = prospect;
  const nameOf = (id: string | null): string => (id && found.offices.get(id)?.shortName) ?? '';
  const spoken = { language, today: found.today, nameOf };
  const listed = { ...pursuit, name, division, sample, registerId, person: found.person };
  return {
    ...pursuitView(listed, spoken),
    creditCode,
    industryCode,
    industry,
    source,
    sourceOn,
    facts: found.facts.map((fact) => factRow(fact, language)),
    reasons: pursuit.reasons,
    activity: found.activity,
    story: found.story.map((act) => storyActView(act, found, spoken)),
    tieable: found.tieable,
    offer:
      pursuit.state === 'offered' && pursuit.openOfferId && pursuit.offeredTo
        ? { id: pursuit.openOfferId, toOfficeId: pursuit.offeredTo, toOffice: nameOf(pursuit.offeredTo) }
        : null,
    nextOffice: pursuit.nextOfficeId ? nameOf(pursuit.nextOfficeId) : null,
    mayAct: found.mayAct,
    mayAnswer: found.mayAnswer,
  };
}

const retractable: readonly string[] = ['contacted', 'visited', 'offered'];

function storyActView(act: StoryAct, { mayAct, pursuit }: PursuitDetail, { language, nameOf }: Spoken): StoryActView {
  return {
    id: act.id,
    kind: act.kind as PursuitActKind,
    word: pursuitActWord(act.kind as PursuitActKind, language),
    on: act.actedOn,
    office: nameOf(act.officeId),
    by: act.by,
    person: act.person,
    dueOn: act.dueOn,
    note: act.note,
    cause: act.cause && refusalCauseWord(act.cause, language),
    entry: act.entry,
    hasEntry: act.entryId !== null,
    toOffice: act.toOfficeId && nameOf(act.toOfficeId),
    keepPercent: act.keepBasisPoints ? percentOf(act.keepBasisPoints) : null,
    projectId: act.projectId,
    gone: act.gone,
    mayRetract: mayAct && !act.gone && act.pursuitId === pursuit.id && retractable.includes(act.kind),
  };
}

function factRow({ kind, value, source, sourceOn, sample }: FactOfCompany, language: Language): CompanyFactRow {
  const text = companyFactText(kind, value as Readonly<Record<string, unknown>>, language);
  return { kind, word: companyFactWord(kind, language), value: text, source, sourceOn, sample };
}

export function holdingView({ pursuit, inReach, office, ...firm }: Holding, language: Language): HoldingView {
  const { state, protectedUntil, releasesOn, id, projectId } = pursuit;
  return {
    registerId: firm.registerId,
    prospectId: firm.prospectId,
    office,
    state,
    stateWord: pursuitStateWord(state, language),
    protectedUntil,
    releasesOn,
    pursuitId: inReach ? id : null,
    projectId: inReach ? projectId : null,
    outcomes: firm.outcomes.map(({ kind, on, cause }) => ({
      kind,
      on,
      cause,
      causeWord: cause && refusalCauseWord(cause, language),
    })),
  };
}
