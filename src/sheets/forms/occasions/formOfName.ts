// The form that an activity's name says by how it ends: 大健康产业推介会, 校企对接活动, 新春座谈会.
import type { activityForms } from '../../../domain/projects/activity.ts';

type Form = (typeof activityForms)[number];

/** The word nearest the end of the name speaks. */
const words: readonly (readonly [words: RegExp, form: Form | null])[] = [
  [/推介|路演|说明会|招商会/gu, 'promotion'],
  [/对接|洽谈|撮合/gu, 'matchmaking'],
  [/座谈|大会|年会|论坛|峰会|会议|恳谈|沙龙|茶话会|联谊会|发布会/gu, 'conference'],
  [/走访|考察|参观|拜访/gu, 'visit'],
  // A fair is none of the four: which, nobody says for it.
  [/博览会|展会|会展|展览|展销|交易会/gu, null],
];

export function formOfName(name: string): Form | null | undefined {
  const last = (pattern: RegExp) => [...name.matchAll(pattern)].at(-1)?.index ?? -1;
  const [best] = words.map(([pattern, form]) => ({ form, at: last(pattern) })).toSorted((a, b) => b.at - a.at);
  return best && best.at >= 0 ? best.form : undefined;
}
