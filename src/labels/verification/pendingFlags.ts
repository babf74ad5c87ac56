// Flags on entries that wait: their words, and the rule by which each is raised.
import {
  farDays,
  largePercent,
  lateDays,
  type PendingFlag,
  pendingFlags,
} from '../../domain/verification/pendingFlags.ts';
import type { Language, Words } from '../language.ts';

const words: Readonly<Record<PendingFlag, { readonly name: Words; readonly rule: Words }>> = {
  awaits_consent: {
    name: { zh: '待同意', en: 'Awaits a word' },
    rule: {
      zh: '用到别的单位的项目或企业，对方同意后才能审核',
      en: 'It points at what is another office’s: it is verified once that office agrees',
    },
  },
  excluded: {
    name: { zh: '规则不计入', en: 'Excluded' },
    rule: { zh: '到账日有生效的不计入规则', en: 'A rule in force on its day excludes it' },
  },
  twin: {
    name: { zh: '可能重复', en: 'Probable repeat' },
    rule: {
      zh: '与全市另一个项目相像，按 t 并排比较',
      en: 'Its project looks like another one of the city; press t to compare',
    },
  },
  comparing: {
    name: { zh: '正在比对', en: 'Being compared' },
    rule: {
      zh: '刚报上来，正在与全市项目比对，是否可能重复稍后显示',
      en: 'It came in just now and is being compared with the city’s projects; whether it is a probable repeat is told shortly',
    },
  },
  recognised_less_before: {
    name: { zh: '更正前曾少认', en: 'Recognised at less before' },
    rule: {
      zh: '所更正的到位资金当时按少于申报额认定，更正后须重新认定',
      en: 'The arrival that it corrects was recognised below its claim; the correction has to be recognised anew',
    },
  },
  exceeds_investment: {
    name: { zh: '超总投资', en: 'Above investment' },
    rule: { zh: '项目累计到位资金超过计划总投资', en: 'The project’s funds exceed its planned investment' },
  },
  large_against_plan: {
    name: { zh: '单笔过大', en: 'Large' },
    rule: {
      zh: `一笔达到计划总投资的${largePercent}%`,
      en: `One arrival of ${largePercent}% of the planned investment and more`,
    },
  },
  voucher_similar: {
    name: { zh: '凭证号相近', en: 'Voucher alike' },
    rule: {
      zh: '去掉分隔符和易混字符（O与0、I与1等）后，与全市另一张凭证号相同',
      en: 'Without separators and look-alikes (O and 0, I and 1 …) its number is that of another voucher in the city',
    },
  },
  no_evidence: {
    name: { zh: '无佐证', en: 'No evidence' },
    rule: {
      zh: '到位资金没有凭证号，节点没有佐证，也没有附材料',
      en: 'Funds without a voucher, a milestone without evidence, and no file',
    },
  },
  day_far: {
    name: { zh: '日期相隔远', en: 'Day far off' },
    rule: { zh: `发生日与填报日相隔超过${farDays}天`, en: `More than ${farDays} days between the day and its report` },
  },
  late: {
    name: { zh: '久未审核', en: 'Late' },
    rule: { zh: `填报后超过${lateDays}天未审核`, en: `Has waited for more than ${lateDays} days` },
  },
};

export function flagWord(flag: PendingFlag, language: Language): string {
  return words[flag].name[language];
}

export function flagRule(flag: PendingFlag, language: Language): string {
  return words[flag].rule[language];
}

export function flagChoices(language: Language): { readonly code: PendingFlag; readonly word: string }[] {
  return pendingFlags.map((code) => ({ code, word: flagWord(code, language) }));
}
