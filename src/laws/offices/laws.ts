// Laws of the office tree, and of founding a city.
import type { LawValue } from '../law.ts';

export const lawsOfOffices = {
  office_unknown: {
    status: '404/422',
    zh: '没有这个单位，请从单位列表中选择',
    en: 'No such office; choose one from the list',
  },
  city_unknown: { status: '404/422', zh: '没有这个城市，请检查城市代码', en: 'No such city; check its code' },
  one_office_stands_for_city: {
    status: 422,
    zh: '要有一个、且只有一个没有上级的单位，类别为 city，代表全市',
    en: 'One office and no other has none above it and is of kind city: it stands for the whole',
  },
  office_code_twice: {
    status: 422,
    zh: '单位代码 {code} 出现两次，请改成不同的',
    en: 'The office code {code} stands there twice',
  },
  office_above_not_there: {
    status: 422,
    zh: '上级单位 {code} 不在前面，请把上级排在下级之前',
    en: 'The office above, {code}, does not come before; put it first',
  },
  bureau_is_another: {
    status: 422,
    zh: '招商主管部门已是“{name}”，全市只有一个；请先把它改为其他类别',
    en: 'The bureau of investment is {name} already, and a city has one; give that office another kind first',
  },
  complete_from_in_future: {
    status: 422,
    zh: '台账完整起始日晚于今天（{today}），请填已经过去的日期',
    en: 'The day from which the ledger is complete is after today ({today}); give one that has come',
  },
  city_founded_already: {
    status: 422,
    zh: '这个城市已经建立，没有改动任何数据',
    en: 'The city was founded before; nothing was changed',
  },
  founding_closed: {
    status: 403,
    zh: '这里已经有城市，不能再从页面建立。请登录；要在同一台服务器上再建一个城市，请用命令 found',
    en: 'There is a city here already, and no other is founded by the page. Sign in; to found one more on this server use the command found',
  },
  setup_code_wrong: {
    status: 403,
    zh: '安装码不对或已失效。请到启动服务器的终端里查看最近一次启动时显示的安装码',
    en: 'The setup code is wrong or no longer good; look it up in the terminal of the server, as it was shown at its latest start',
  },
  office_ended: {
    status: 422,
    zh: '该单位已于 {day} 撤销，只能填报此前日期的数据，请改日期或选择承接单位',
    en: 'The office ended on {day}; only earlier days can be entered: mend the day or choose the office that took over',
  },
  office_is_the_city: {
    status: 422,
    zh: '市本级是全市的根，不能移动或撤销；要改名请用更名',
    en: 'The city itself is the root and is neither moved nor ended; it can be renamed',
  },
  office_is_ended: {
    status: 422,
    zh: '该单位已于 {day} 撤销，不能再变更；要恢复请新设一个单位',
    en: 'The office ended on {day} and cannot be changed; found a new one instead',
  },
  office_code_taken: {
    status: 422,
    zh: '单位代码 {code} 已用过（撤销的单位代码也不再用），请换一个代码',
    en: 'The code {code} was given before, also to an ended office; choose another',
  },
  office_name_taken: {
    status: 422,
    zh: '与单位 {code} 重名，请换一个名称或简称',
    en: 'The office {code} has this name; choose another name or short name',
  },
  division_unknown: {
    status: '404/422',
    zh: '没有这个行政区划代码，请填 GB/T 2260 的 6 位代码，没有代码的留空',
    en: 'No such division code; give the six digits of GB/T 2260, or leave it empty',
  },
  office_day_in_future: {
    status: 422,
    zh: '生效日期晚于今天（{today}），请在生效当日或之后办理',
    en: 'The day is after today ({today}); do it on that day or later',
  },
  office_day_before_last: {
    status: 422,
    zh: '该单位上一次变更自 {last} 起生效，新的变更不能早于这一天，请改生效日期',
    en: 'The last change of the office holds from {last}; a new one cannot begin before it',
  },
  office_parent_is_ended: {
    status: 422,
    zh: '所选上级单位已撤销，请选择在用的单位',
    en: 'The chosen parent has ended; choose one that stands',
  },
  office_below_itself: {
    status: 422,
    zh: '上级单位不能是本单位或其下属单位，请另选上级',
    en: 'The parent cannot be the office itself or one below it; choose another',
  },
  office_unchanged: { status: 422, zh: '与现状相同，没有要变更的内容', en: 'Nothing would change' },
  office_has_offices_below: {
    status: 422,
    zh: '还有 {offices} 个下属单位，请先移走或撤销它们',
    en: '{offices} offices stand below it; move or end them first',
  },
} satisfies Readonly<Record<string, LawValue>>;
