// What a matter is called when it is put on an agenda.
import type { Language } from '../language.ts';

interface AgendaWords {
  readonly red: (rule: string, why: string) => string;
  /** A light of what is no project. */
  readonly redOf: (name: string, rule: string, why: string) => string;
  readonly stuck: (kind: string, what: string) => string;
  readonly item: (no: string, what: string, due: string, late: number) => string;
}

export const agendaWords: Readonly<Record<Language, AgendaWords>> = {
  zh: {
    red: (rule, why) => `${rule}：${why}`,
    redOf: (name, rule, why) => `${name}，${rule}：${why}`,
    stuck: (kind, what) => `${kind}：${what}`,
    item: (no, what, due, late) => `交办 ${no}：${what}（${late > 0 ? `逾期 ${late} 天` : `${due} 到期`}）`,
  },
  en: {
    red: (rule, why) => `${rule}: ${why}`,
    redOf: (name, rule, why) => `${name}, ${rule}: ${why}`,
    stuck: (kind, what) => `${kind}: ${what}`,
    item: (no, what, due, late) => `Item ${no}: ${what} (${late > 0 ? `${late} days late` : `due on ${due}`})`,
  },
};
