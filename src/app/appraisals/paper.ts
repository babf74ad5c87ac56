// What is sent out about a review: the table of opinions, and the notice of how it ended, which rests on a conclusion.
import type { Actor } from '../../domain/people/role.ts';
import { refuse } from '../../domain/refusal.ts';
import type { AppraisalStepRow } from '../../storage/appraisals/appraisalRows.ts';
import { type Store, todayOf } from '../../storage/store.ts';
import { type AppraisalPage, appraisalPage } from './appraisals.ts';

/** 评审意见表, 评审结论通知书. */
export const appraisalPapers = ['opinions', 'notice'] as const;
export type AppraisalPaper = (typeof appraisalPapers)[number];

export interface AppraisalPaperFacts extends AppraisalPage {
  readonly paper: AppraisalPaper;
  /** The day of the paper. */
  readonly on: string;
  readonly ended: AppraisalStepRow | null;
}

export async function appraisalPaper(
  store: Store,
  actor: Actor,
  id: string,
  paper: AppraisalPaper,
): Promise<AppraisalPaperFacts> {
  const page = await appraisalPage(store, actor, id, []);
  const ended = page.steps.findLast(({ conclusion }) => conclusion !== null) ?? null;
  if (paper === 'opinions') return { ...page, paper, on: todayOf(store.clock), ended };
  if (!ended) return refuse('appraisal_not_concluded', undefined, { no: page.appraisal.no });
  return { ...page, paper, on: ended.on, ended };
}
