// On the page of a project: whether the city's rule asks for a review before it is signed, and whether one opens the gate today.
import { sql } from 'kysely';
import { type AppraisalRule, appraisalRuleOn, linesFor } from '../../domain/appraisals/appraisalRule.ts';
import { atGate } from '../../domain/appraisals/appraisalStanding.ts';
import { type OpenedBy, signingGate } from '../../domain/appraisals/signingGate.ts';
import type { Actor } from '../../domain/people/role.ts';
import { refuse } from '../../domain/refusal.ts';
import { appraisalRules } from '../../storage/appraisals/appraisalRules.ts';
import { appraisalTexts } from '../../storage/appraisals/appraisalRows.ts';
import { livingAppraisals, projectsAsSized } from '../../storage/appraisals/knownAppraisals.ts';
import { countingScope, inScope, type Store, todayOf } from '../../storage/store.ts';
import { readingScope } from '../people/reach.ts';

export interface ProjectGate {
  readonly rule: AppraisalRule | null;
  /** What the rule calls the project; none: it may be signed without a review. */
  readonly lines: readonly string[];
  /** Of an investment agreement that was signed today, or on the first day that is held against the rule; null where nothing is asked. */
  readonly gate: OpenedBy | null;
}

export async function projectGate(store: Store, actor: Actor, projectId: string): Promise<ProjectGate> {
  const { cityCode } = actor;
  const today = todayOf(store.clock);
  const scope = await readingScope(store, actor);
  const project = (await inScope(store, scope, (tx) => projectsAsSized(tx, cityCode, [projectId]))).get(projectId);
  if (!project) return refuse('project_unknown');
  return inScope(store, countingScope(cityCode), async (tx) => {
    const rule = appraisalRuleOn(today, await appraisalRules(tx, cityCode));
    if (!rule) return { rule, lines: [], gate: null };
    const known = await livingAppraisals(tx, cityCode, sql`i.project_id = ${projectId}`);
    const texts = await appraisalTexts(
      tx,
      cityCode,
      known.map(({ entryId }) => entryId),
    );
    const isVerified = (id: string) => texts.some(({ entryId, waits }) => entryId === id && !waits);
    const reviews = known
      .map((one) => atGate(one, isVerified(one.entryId), today))
      .toSorted((a, b) => ((a.concludedOn ?? '9999') < (b.concludedOn ?? '9999') ? 1 : -1));
    const occurredOn = today < rule.signedFrom ? rule.signedFrom : today;
    const signing = { occurredOn, origin: 'typed', agreementType: null, projectCode: project.code, project } as const;
    return {
      rule,
      lines: linesFor(rule, project).map(({ name }) => name),
      gate: signingGate({ ...signing, reviews }, rule),
    };
  });
}
