// What the laws of references between offices say.
import type { Words } from '../language.ts';

export const consentRefusalWords: Readonly<Record<string, Words>> = {
  consent_awaited: {
    zh: '这条登记用到了别的单位的项目或企业，须先经“{office}”同意，之后才能审核',
    en: 'This entry points at what is another office’s: {office} has to agree before it is verified',
  },
  reason_required_for_refused_consent: {
    zh: '不同意要写明原因，填报单位会看到',
    en: 'Refusing needs a reason; the office that reported it reads it',
  },
  project_not_named: {
    zh: '没有编码和全称都相符的项目，请向项目所属单位核对后再填',
    en: 'No project has both this code and this full name; ask its office for them',
  },
  set_by_level_above: {
    zh: '目标任务由上级单位下达，本单位不能给自己定；请报上级登记',
    en: 'Targets come from the office above, never from the one they bind; ask the office above to record it',
  },
  credit_code_taken: {
    zh: '这个统一社会信用代码已登记为“{name}”，一码只对应一家企业：是同一家请直接选用它（名称有变请更正名称），不是请核对代码',
    en: 'This credit code is that of "{name}", and one code is one firm: choose that firm if it is the same (correct its name if it changed), else check the code',
  },
  source_required_for_shared_firm: {
    zh: '这家企业由别的单位登记：补充或更正请写明依据，经该单位同意后生效',
    en: 'Another office reported this firm: say where your facts are from; they count once that office agrees',
  },
};
