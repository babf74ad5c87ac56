// One press makes a lead (转为线索): the project with the firm as its investor, what it would be on the chain, who found it,
// and where the credit was agreed to be shared, the agreement. All of it in one write; each entry waits for its verifier.
import { v7 as uuidv7 } from 'uuid';
import { CreditAgreementInput, creditCovers, wholeBasisPoints } from '../../domain/credit/creditAgreement.ts';
import { nounTelling } from '../../domain/entries/nouns.ts';
import { ProjectInput } from '../../domain/projects/project.ts';
import type { BecomeLead } from '../../domain/pursuits/pursuit.ts';
import { becomeLeadBreaches } from '../../domain/pursuits/pursuitLaws.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { write } from '../../storage/door/door.ts';
import { insertRows } from '../../storage/insert.ts';
import { keptShares } from '../../storage/pursuits/queries.ts';
import type { Store } from '../../storage/store.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { requireReach } from '../people/reach.ts';
import { creditAgreed } from '../credit/decideCreditAgreement.ts';
import { apply } from '../entries/record.ts';
import { actRow } from './actRow.ts';
import { companyOfPursuit, linkCompany } from './companyOfPursuit.ts';
import { knownPursuit } from './known.ts';

export interface NewLead {
  readonly projectId: string;
  readonly entryIds: readonly string[];
}

export async function becomeLead(
  store: Store,
  actor: Actor,
  request: { readonly key: string; readonly pursuitId: string; readonly lead: BecomeLead },
): Promise<NewLead> {
  const { cityCode, accountId } = actor;
  const { key, pursuitId, lead } = request;
  const officeIds = await requireReach(store, actor, 'enter');
  const door = { cityCode, accountId, useCase: 'pursuit_lead', key, content: { pursuitId, lead }, officeIds };
  return write(store, door, async (writing) => {
    const { tx, today, recordedAt } = writing;
    const { known, facts } = await knownPursuit(writing, cityCode, officeIds, pursuitId);
    const breaches = becomeLeadBreaches(lead, facts);
    if (breaches.length > 0 || !known) throw new Refusal(breaches);
    const { row, prospect, story } = known;
    const { officeId, rootId } = row;
    const { projectId } = lead;
    const firm = await companyOfPursuit(writing, cityCode, officeId, prospect);
    const head = { officeId, occurredOn: today, sampleFields: prospect.sample ? ['*'] : [] };
    const finder = story.find(({ opens }) => opens)?.officeId ?? officeId;
    const project = ProjectInput.parse({
      head: { ...head, id: lead.entryId },
      projectId,
      name: lead.name,
      content: lead.content,
      industryCode: lead.industryCode,
      investorId: firm.companyId,
      investorSeat: prospect.division,
      investment: lead.investment,
      place: lead.place ?? facts.offices.get(officeId)?.name,
      finderOfficeId: finder,
      chainNodes: row.node ? [row.node] : [],
      moneySource: null,
    });
    const kept = (await keptShares(tx, cityCode, rootId)).filter((share) => share.officeId !== officeId);
    const acts: LedgerAct[] = [...firm.acts, { kind: nounTelling('project').kind, input: project }];
    if (kept.length > 0) acts.push(creditAgreed(agreementOf({ ...head, id: uuidv7() }, projectId, kept)));
    await apply(writing, actor, officeIds, acts);
    await linkCompany(writing, cityCode, firm.companyId, prospect);
    const by = { cityCode, accountId, at: recordedAt, today };
    const own = { id: lead.id, pursuitId, rootId, officeId, kind: 'lead', note: lead.note } as const;
    await insertRows(tx, { pursuit_act: [{ ...actRow(by, own), project_id: projectId }] });
    const entryIds = acts.map(({ input }) => input.head.id);
    return { result: { projectId, entryIds }, summary: { pursuitId, act: lead.id, project: projectId, kind: 'lead' } };
  });
}

/** What was agreed when the firm passed from office to office: the rest is the holder's. */
function agreementOf(
  head: { readonly id: string; readonly officeId: string; readonly occurredOn: string },
  projectId: string,
  kept: readonly { readonly officeId: string; readonly basisPoints: number; readonly document: string | null }[],
) {
  const given = kept.reduce((sum, { basisPoints }) => sum + basisPoints, 0);
  const shares = [
    ...kept.map(({ officeId, basisPoints }) => ({ officeId, basisPoints })),
    { officeId: head.officeId, basisPoints: wholeBasisPoints - given },
  ];
  const document = [...new Set(kept.flatMap((share) => share.document ?? []))].join('; ').slice(0, 300);
  return CreditAgreementInput.parse({
    head,
    projectId,
    fromOn: head.occurredOn,
    covers: [...creditCovers],
    shares,
    document,
  });
}
