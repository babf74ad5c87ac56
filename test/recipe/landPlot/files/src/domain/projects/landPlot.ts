// A plot of land (地块): where a project can be built, how large it is, what for, and how far it is from being given.
import { z } from 'zod';
import { EntryHead } from '../entries/entry.ts';
import { kept } from '../entries/fields.ts';
import type { NounOf } from '../entries/noun.ts';
import type { Breach } from '../refusal.ts';
import { codeText, textLine } from '../text.ts';

export const landUses = ['industrial', 'storage', 'commercial', 'mixed'] as const;
/** reserved 储备, ready 净地, offered 挂牌, granted 已出让. */
export const landStatuses = ['reserved', 'ready', 'offered', 'granted'] as const;

export const LandPlotInput = z.strictObject({
  head: EntryHead,
  /** That it is meant for, where one is. */
  projectId: z.uuid().nullish(),
  code: codeText(/^[0-9A-Z][0-9A-Z-]{2,39}$/),
  areaMu: codeText(/^\d{1,7}(\.\d{1,2})?$/),
  county: textLine(1, 40),
  use: z.enum(landUses),
  status: z.enum(landStatuses),
});
export type LandPlotInput = z.output<typeof LandPlotInput>;

function landPlotBreaches({ areaMu }: LandPlotInput): Breach[] {
  return /[1-9]/.test(areaMu) ? [] : [{ law: 'land_area_not_positive', field: 'areaMu' }];
}

export const landPlotNoun = {
  kind: 'land_plot',
  schema: LandPlotInput,
  workbook: true,
  laws: landPlotBreaches,
  fields: {
    projectId: kept.project,
    code: kept.text,
    areaMu: kept.decimal,
    county: kept.text,
    use: { ...kept.code('landUse'), first: 'industrial' },
    status: { ...kept.code('landStatus'), first: 'ready' },
  },
  brief: { title: 'code', what: 'use', also: 'status', detail: ['county', 'areaMu'] },
  timeline: { how: 'status', notes: ['county', 'areaMu'] },
  counted: { subject: 'code', fields: { landUse: 'use', landStatus: 'status' } },
  likeness: ({ subject }) => ({ like: [subject ?? ''] }),
} as const satisfies NounOf<typeof LandPlotInput>;
