// The chains that the city is known for: its copies of the templates that come with the program, and who leads each.
import { v5 } from 'uuid';
import type { ChainDraft } from '../../domain/chains/chain.ts';
import { ChainDutyInput } from '../../domain/chains/chainDuty.ts';
import { chainTemplates } from '../../domain/chains/chainTemplates.ts';
import { demoCity } from '../offices.ts';

/** Code of the office that leads; of most it is the one for industry. */
const leads: Readonly<Record<string, string>> = { food: 'dept-16' };
const ofIndustry = 'dept-04';

/** Ids that are the same in every demo. */
const space = '00371500-0000-8000-8000-0000000c4a15';

export interface DemoChain {
  readonly chainId: string;
  readonly draft: ChainDraft;
  readonly duty: ChainDutyInput;
}

export const demoChains: readonly DemoChain[] = chainTemplates.map(({ id, name, draft }) => ({
  chainId: v5(name, space),
  draft: draft((node) => v5(`${name} ${node}`, space)),
  duty: ChainDutyInput.parse({
    chief: null,
    chiefTitle: '市级领导（示例）',
    leadOfficeId: demoCity.offices.find(({ code }) => code === (leads[id] ?? ofIndustry))?.id ?? null,
    leaderIds: [],
    team: `${name}产业链专班（示例）`,
  }),
}));
