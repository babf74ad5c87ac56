// Of the review before signing: a rule that asks 临清市 alone, and a review that lacks something.
import { v7 as uuidv7 } from 'uuid';
import { setAppraisalRule } from '../../../src/app/appraisals/rule.ts';
import type { LedgerAct } from '../../../src/app/entries/decisions.ts';
import { record } from '../../../src/app/entries/record.ts';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import { AppraisalInput } from '../../../src/domain/appraisals/appraisal.ts';
import { SetAppraisalRule } from '../../../src/domain/appraisals/appraisalRule.ts';
import { AppraisalStepInput } from '../../../src/domain/appraisals/appraisalStep.ts';
import { livingAppraisals } from '../../../src/storage/appraisals/knownAppraisals.ts';
import { countingScope, inScope, type Store, todayOf } from '../../../src/storage/store.ts';
import { sql } from 'kysely';
import { cityCode, offices } from './city.ts';
import { ids } from './ledger.ts';
import { sentFile } from './sampleEvidence.ts';

/** Another one each time; no signing of these days is held against it. */
export const appraisalRuleSet = (store: Pick<Store, 'clock'>, officeId: string = offices.linqing) => ({
  id: uuidv7(),
  effectiveFrom: todayOf(store.clock),
  signedFrom: '2199-01-01',
  convenerId: officeId,
  opinionDays: 5,
  silenceAgrees: false,
  validDays: 180,
  shortTypes: ['framework'],
  shortReviewerIds: [officeId],
  lines: [{ name: '各类项目', industries: ['A', 'C', '13'], fromFen: '0', reviewerIds: [officeId] }],
  reason: '会议定',
});

/** With a file on each of its entries; two offices are asked, of which one wants more. */
export async function underReview(store: Store): Promise<string> {
  const admin = await actorNamed(store, cityCode, 'admin');
  const said = appraisalRuleSet(store);
  const lines = said.lines.map((line) => ({ ...line, reviewerIds: [offices.linqing, offices.promotion] }));
  await setAppraisalRule(store, admin, { key: uuidv7(), rule: SetAppraisalRule.parse({ ...said, lines }) });
  const linqing = await actorNamed(store, cityCode, 'linqing');
  const head = async () => ({
    id: uuidv7(),
    officeId: offices.linqing,
    occurredOn: '2024-03-01',
    attachments: [{ fileId: await sentFile(store), kind: 'other' }],
  });
  const put = (act: LedgerAct) => record(store, linqing, { useCase: 'record_appraisal', key: uuidv7(), acts: [act] });
  const filing = { projectId: ids.bearing, agreementType: 'investment', what: '请予评审' };
  const input = AppraisalInput.parse({ head: await head(), ...filing });
  await put({ kind: 'appraisal', input });
  const [known] = await inScope(store, countingScope(cityCode), (tx) =>
    livingAppraisals(tx, cityCode, sql`i.entry_id = ${input.head.id}`),
  );
  const opinion = { appraisalNo: known?.no, step: 'opinion', opinion: 'more', what: '请补充能耗数据' };
  await put({ kind: 'appraisal_step', input: AppraisalStepInput.parse({ head: await head(), ...opinion }) });
  return input.head.id;
}
