// A person answers doubts of a file that is previewed. It is read and held against the ledger anew with the answers, and the
// sender's next file with the same heading is read with them.
import { isAnswer, isRemembered, isWaitedFor } from '../../../domain/imports/doubts.ts';
import type { Actor } from '../../../domain/people/role.ts';
import { type Breach, Refusal, refuse } from '../../../domain/refusal.ts';
import { holdImport, stagingAgain } from '../../../storage/imports/queries.ts';
import { rememberAnswers } from '../../../storage/imports/rememberedAnswers.ts';
import { keepStatistics } from '../../../storage/statistics.ts';
import type { Store } from '../../../storage/store.ts';
import { requireReach } from '../../people/reach.ts';
import { twinLedger } from '../../radar/twinLedger.ts';
import { againstNow, ownImport, planAgain, withSpill } from '../preview.ts';
import type { ImportDoubt, ImportReading } from '../reading.ts';
import type { ReadControl } from '../workbook.ts';
import { rememberHead } from '../tables/knownHeads.ts';
import { formsSaid, withForms } from './formOpen.ts';
import { givenAnswers, rememberCarried } from './given.ts';

export interface DoubtAnswers {
  readonly importId: string;
  /** By the key of the doubt. */
  readonly answers: readonly { readonly doubt: string; readonly answer: string }[];
}

export async function answerDoubts(
  store: Store,
  actor: Actor,
  request: DoubtAnswers,
  control: ReadControl = {},
): Promise<void> {
  const reach = await requireReach(store, actor, 'enter');
  const { cityCode, accountId } = actor;
  await keepStatistics(store);
  const twins = await twinLedger(store, cityCode);
  await stagingAgain(store, { cityCode, officeIds: reach, all: 'on' }, (tx) =>
    withSpill(async (spill) => {
      await holdImport(tx, cityCode, request.importId);
      const head = await ownImport(tx, actor, reach, request.importId);
      if (head.state !== 'previewed') refuse('import_not_previewed', 'importId');
      const before = head.reading as ImportReading;
      const answered = request.answers.map((one) => ({ ...one, of: answerable(before, one) }));
      const of = { cityCode, officeId: head.officeId };
      const by = { accountId, at: store.clock().toISOString() };
      const said = formsSaid(before, answered);
      // Which form it is stands with the head, and not among the answers.
      const others = answered.filter((one) => one.of.kind !== 'form_open');
      await rememberAnswers(
        tx,
        of,
        by,
        others
          .filter(({ of: { kind }, answer }) => isRemembered(kind, answer))
          .map(({ of: { kind, signature, part = '' }, answer }) => ({ kind, signature, part, answer })),
      );
      const answers = await givenAnswers(tx, of, before);
      for (const { doubt, answer } of others) answers.set(doubt, { answer });
      const { overrides } = withForms(before, said);
      const against = againstNow(store, overrides, twins, answers);
      const now = await planAgain(tx, actor, reach, head, against, spill, control);
      // What one answer held for besides.
      await rememberCarried(tx, of, by, now);
      for (const one of said) await rememberHead(tx, of, by, { before, now, said: one });
    }),
  );
}

/** The doubt, if the import has it and it can be answered so. */
function answerable({ doubts = [] }: ImportReading, { doubt, answer }: DoubtAnswers['answers'][number]): ImportDoubt {
  const asked = doubts.find(({ key }) => key === doubt) ?? refuse('doubt_unknown', 'doubt');
  if (!isAnswer(asked.kind, asked.answers, answer))
    refuse('doubt_answer_unknown', 'answer', { answers: asked.answers.map((one) => one.answer).join(', ') });
  return asked;
}

/** Refuses an import of which something is still asked, by what that is. */
export function mustBeAnswered({ doubts = [] }: ImportReading): void {
  const open = doubts.filter(({ kind, answer }) => answer === undefined && isWaitedFor(kind));
  if (open.length > 0) throw new Refusal(open.map(breachOf));
}

function breachOf({ kind, part, rows, read: [first] }: ImportDoubt): Breach {
  return {
    law: kind,
    field: part ?? 'doubts',
    detail: { rows, ...(first ? { sheet: first.sheet, row: first.row } : {}) },
  };
}
