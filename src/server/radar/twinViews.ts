// Projects that look like one, side by side.
import { z } from 'zod';
import { amountBands } from '../../domain/radar/keptApart.ts';
import { suspicions } from '../../names/twins/suspicion.ts';
import { list, view } from '../answerViews.ts';

export const ReasonView = view('ReasonView', {
  field: z.string(),
  text: z.string(),
  /** Above 0 for one project, below 0 against; each bit doubles the odds. Null ends the matter. */
  bits: z.number().nullable(),
});
export type ReasonView = z.infer<typeof ReasonView>;

/** What speaks for one project and what against it, the strongest first. */
export const LikenessView = view('LikenessView', {
  suspicion: z.enum(suspicions),
  suspicionName: z.string(),
  rule: z.string(),
  /** Whether it is told as certain or asked. */
  verdict: z.enum(['apart', 'ask', 'same']),
  /** In per cent, without decimals. */
  percent: z.number(),
  reasons: list(ReasonView),
});
export type LikenessView = z.infer<typeof LikenessView>;

/** One of the two. Of a project out of reach only what stands above `own`. */
export const SideView = view('SideView', {
  name: z.string(),
  officeId: z.string(),
  office: z.string(),
  county: z.string(),
  amountBand: z.enum(amountBands),
  amountBandName: z.string(),
  filedOn: z.string(),
  own: z
    .strictObject({
      projectId: z.string(),
      code: z.string(),
      investor: z.string().nullable(),
      investorCode: z.string().nullable(),
      recipient: z.string().nullable(),
      recipientCode: z.string().nullable(),
      amountYi: z.string().nullable(),
      place: z.string().nullable(),
      stage: z.string(),
      stageName: z.string(),
      statusName: z.string(),
      signedOn: z.string().nullable(),
    })
    .nullable(),
});
export type SideView = z.infer<typeof SideView>;
