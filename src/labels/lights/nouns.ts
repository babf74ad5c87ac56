// Words of lights: colours, what is watched, what is measured, and why a light is on.
import type { LightColour, LightMeasure, LightObject, LightUnit, LightShown } from '../../domain/lights/lightRule.ts';
import type { Language, Words } from '../language.ts';
import { yiWords } from '../money.ts';

const colours: Readonly<Record<LightShown, Words>> = {
  green: { zh: '绿灯', en: 'Green' },
  yellow: { zh: '黄灯', en: 'Yellow' },
  red: { zh: '红灯', en: 'Red' },
  out: { zh: '应出库', en: 'To leave the library' },
};
export const colourWord = (colour: LightShown, language: Language): string => colours[colour][language];

const objects: Readonly<Record<LightObject, Words>> = {
  project: { zh: '项目', en: 'Project' },
  pledge: { zh: '承诺', en: 'Promise' },
  pursuit: { zh: '首谈保护', en: 'Protection' },
  returned: { zh: '退回的登记', en: 'Returned entry' },
  follow_up: { zh: '外出招商', en: 'Outing' },
};
export const lightObjectWord = (object: LightObject, language: Language): string => objects[object][language];

const measures: Readonly<Record<LightMeasure, Words>> = {
  talks_idle: { zh: '在谈无进展', en: 'Talks without progress' },
  signed_not_started: { zh: '签约未开工', en: 'Signed, not started' },
  filed_not_started: { zh: '备案未开工', en: 'Filed, not started' },
  started_not_in_statistics: { zh: '开工未入统', en: 'Started, not in statistics' },
  funds_behind: { zh: '到资落后计划', en: 'Funds behind plan' },
  promise_due: { zh: '承诺到期未兑现', en: 'Promise due, not kept' },
  protection_ending: { zh: '首谈保护到期', en: 'Protection ending' },
  returned_unmended: { zh: '退回未补正', en: 'Returned, not put right' },
  no_follow_up: { zh: '外出后无跟进', en: 'Outing not followed up' },
};
export const measureWord = (measure: LightMeasure, language: Language): string => measures[measure][language];

const units: Readonly<Record<LightUnit, Words>> = {
  month: { zh: '个月', en: 'months' },
  day: { zh: '天', en: 'days' },
  point: { zh: '个百分点', en: 'points' },
};
export const lightUnitWord = (unit: LightUnit, language: Language): string => units[unit][language];

interface Why {
  readonly measure: LightMeasure;
  readonly unit: LightUnit;
  readonly colour: LightColour;
  /** What it turned at. */
  readonly limit: number;
  readonly since: string;
  readonly counted: number;
  readonly facts: Readonly<Record<string, string>>;
}

/** Why a light is on, with its numbers. */
export function whyText(why: Why, language: Language): string {
  return language === 'zh' ? zh(why) : en(why);
}

function zh({ measure, unit, colour, limit, since, counted, facts }: Why): string {
  const u = units[unit].zh;
  const turned = `${limit < 0 ? `到期前 ${-limit} ${u}` : unit === 'point' && colour !== 'yellow' ? `超过 ${limit} ${u}` : `满 ${limit} ${u}`}${colour === 'out' ? '应出库' : `亮${colours[colour].zh}`}`;
  const gone = `${counted} ${u}`;
  const left = counted < 0 ? `还有 ${-counted} ${u}` : counted === 0 && unit === 'day' ? '今天到期' : `已过 ${gone}`;
  switch (measure) {
    case 'talks_idle':
      return `最近一次洽谈或登记在 ${since}，已 ${gone}无进展；${turned}`;
    case 'signed_not_started':
      return `${since} 签约，已 ${gone}未开工；${turned}`;
    case 'filed_not_started':
      return `${since} 备案，已 ${gone}未开工；${turned}`;
    case 'started_not_in_statistics':
      return `${since} 开工，已 ${gone}未入统；${turned}`;
    case 'funds_behind':
      return `计划 ${facts['from']} 至 ${facts['to']} 投资 ${yi(facts['planned'], 'zh')}，到位 ${yi(facts['funds'], 'zh')}，落后序时 ${gone}；${turned}`;
    case 'promise_due':
      return `${since} 到期，${left}，尚未兑现；${turned}`;
    case 'protection_ending':
      return `保护期至 ${since}，${left}；${turned}`;
    case 'returned_unmended':
      return `${since} 退回，已 ${gone}未补正；${turned}`;
    case 'no_follow_up':
      return `${since} 结束，已 ${gone}无跟进登记；${turned}`;
  }
}

function en({ measure, unit, colour, limit, since, counted, facts }: Why): string {
  const u = units[unit].en;
  const turned = `${colours[colour].en.toLowerCase()} ${limit < 0 ? `${-limit} ${u} before` : unit === 'point' && colour !== 'yellow' ? `above ${limit} ${u}` : `at ${limit} ${u}`}`;
  const gone = `${counted} ${u}`;
  const left = counted < 0 ? `in ${-counted} ${u}` : `${gone} ago`;
  switch (measure) {
    case 'talks_idle':
      return `Last spoken of or recorded on ${since}, ${gone} without progress; ${turned}`;
    case 'signed_not_started':
      return `Signed on ${since}, not started for ${gone}; ${turned}`;
    case 'filed_not_started':
      return `Filed on ${since}, not started for ${gone}; ${turned}`;
    case 'started_not_in_statistics':
      return `Started on ${since}, not in statistics for ${gone}; ${turned}`;
    case 'funds_behind':
      return `${yi(facts['planned'], 'en')} planned from ${facts['from']} to ${facts['to']}, ${yi(facts['funds'], 'en')} in place, ${gone} behind; ${turned}`;
    case 'promise_due':
      return `Due on ${since} (${left}), not kept; ${turned}`;
    case 'protection_ending':
      return `Protected until ${since} (${left}); ${turned}`;
    case 'returned_unmended':
      return `Returned on ${since}, not put right for ${gone}; ${turned}`;
    case 'no_follow_up':
      return `Ended on ${since}, nothing recorded since for ${gone}; ${turned}`;
  }
}

const yi = (fen: string | undefined, language: Language): string => yiWords(BigInt(fen ?? '0'), language);

interface Limits {
  readonly measure: LightMeasure;
  readonly unit: LightUnit;
  readonly yellow: number | null;
  readonly red: number | null;
  readonly out: number | null;
}

/** A rule in one line: 签约未开工 · 满 6 个月黄灯 · 满 12 个月红灯. */
export function testText({ unit, ...test }: Limits, language: Language): string {
  const parts = (['yellow', 'red', 'out'] as const).flatMap((colour) => {
    const limit = test[colour];
    if (limit === null) return [];
    const [u, c] = [units[unit][language], colours[colour][language]];
    if (language === 'zh') {
      const at =
        limit < 0
          ? `到期前 ${-limit} ${u}`
          : unit === 'point' && colour !== 'yellow'
            ? `超过 ${limit} ${u}`
            : `满 ${limit} ${u}`;
      return [`${at}${c}`];
    }
    const at =
      limit < 0
        ? `${-limit} ${u} before`
        : unit === 'point' && colour !== 'yellow'
          ? `above ${limit} ${u}`
          : `at ${limit} ${u}`;
    return [`${c.toLowerCase()} ${at}`];
  });
  return [measures[test.measure][language], ...parts].join(' · ');
}
