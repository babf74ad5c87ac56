// Laws of twins.
import type { LawValue } from '../law.ts';

export const lawsOfRadar = {
  pair_not_suspected: {
    status: 404,
    zh: '这两个项目不在重复雷达上，或不在您的权限范围内，请刷新页面',
    en: 'The two projects are not on the radar, or out of your reach; reload the page',
  },
  twins_out_of_reach: {
    status: 403,
    zh: '两个项目分属不同单位，须由两边都管得到的审核人决定，请转交上级审核',
    en: 'The projects are of two offices: a verifier above both decides; hand it on',
  },
  keeper_is_reporter: {
    status: 403,
    zh: '其中一个项目是您本人登记的，请由另一位审核人判定',
    en: 'You filed one of the two yourself; let another verifier decide',
  },
  pair_already_apart: {
    status: 409,
    zh: '这两个项目已经判定分开，请刷新页面',
    en: 'The two are kept apart already; reload the page',
  },
  reason_required_for_keeping_apart: {
    status: 422,
    zh: '请写明理由，例如两家企业、两处地块、两份合同',
    en: 'Give the reason: two firms, two sites, two contracts',
  },
  kept_apart_unknown: {
    status: 404,
    zh: '没有这条判定，或不在您的权限范围内，请刷新页面',
    en: 'No such decision, or it is out of your reach; reload the page',
  },
  kept_apart_already_undone: {
    status: 409,
    zh: '这条判定已经撤销，请刷新页面',
    en: 'The decision has been undone already; reload the page',
  },
  import_twins_undecided: {
    status: 409,
    zh: '还有 {rows} 行可能重复，请逐行选择“仍然导入”或“跳过此行”，再写入',
    en: '{rows} rows probably repeat a project: choose for each whether to import or to skip it, then apply',
  },
  import_row_not_marked: {
    status: 422,
    zh: '这一行没有标为可能重复，不能跳过；请刷新页面',
    en: 'The row is not marked as a repeat and cannot be skipped; reload the page',
  },
} satisfies Readonly<Record<string, LawValue>>;
