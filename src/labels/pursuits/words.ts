// Words of target companies and what is done with them.
import type { PursuitActKind, PursuitState, refusalCauses } from '../../domain/pursuits/pursuit.ts';
import type { Language, Words } from '../language.ts';

type WordsOf<Key extends string> = Readonly<Record<Key, Words>>;
type RefusalCause = (typeof refusalCauses)[number];

const states: WordsOf<PursuitState> = {
  held: { zh: '跟进中', en: 'Pursued' },
  offered: { zh: '流转待接收', en: 'Offered' },
  lead: { zh: '已转线索', en: 'Lead' },
  refused: { zh: '已婉拒', en: 'Refused' },
  released: { zh: '已释放', en: 'Released' },
  lapsed: { zh: '超期释放', en: 'Lapsed' },
  transferred: { zh: '已流转', en: 'Transferred' },
  taken_over: { zh: '已由其他单位接手', en: 'Taken over' },
  lead_lost: { zh: '线索已终止', en: 'Lead lost' },
};

export const pursuitAct: WordsOf<PursuitActKind> = {
  assigned: { zh: '分派', en: 'Assigned' },
  contacted: { zh: '接触', en: 'Contacted' },
  visited: { zh: '拜访', en: 'Visited' },
  offered: { zh: '提出流转', en: 'Offered' },
  declined: { zh: '退回流转', en: 'Declined' },
  released: { zh: '释放', en: 'Released' },
  refused: { zh: '企业婉拒', en: 'Refused' },
  lead: { zh: '转为线索', en: 'Became a lead' },
  retracted: { zh: '撤回', en: 'Taken back' },
};

const causes: WordsOf<RefusalCause> = {
  no_plan: { zh: '近期没有投资计划', en: 'No plan to invest' },
  chose_elsewhere: { zh: '已选定其他城市', en: 'Chose another place' },
  terms: { zh: '条件未谈拢', en: 'Terms not agreed' },
  site: { zh: '用地等要素不满足', en: 'Site or utilities lacking' },
  market: { zh: '市场变化', en: 'Market changed' },
  timing: { zh: '时机不合适', en: 'Not the time' },
  other: { zh: '其他', en: 'Other' },
};

export function pursuitStateWord(state: PursuitState, language: Language): string {
  return states[state][language];
}

export function pursuitActWord(act: PursuitActKind, language: Language): string {
  return pursuitAct[act][language];
}

export function refusalCauseWord(cause: string, language: Language): string {
  return cause in causes ? causes[cause as RefusalCause][language] : cause;
}

export function refusalCauseChoices(language: Language): { code: RefusalCause; word: string }[] {
  return (Object.keys(causes) as RefusalCause[]).map((code) => ({ code, word: causes[code][language] }));
}
