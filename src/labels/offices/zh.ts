// What a city says of itself, and what it lacks.
import type { CityLack } from '../../domain/offices/cityProfile.ts';

const lacks: Readonly<Record<CityLack, string>> = {
  bureau: '没有招商主管部门：在单位列表中用“改类别”指定一个',
  territories: '没有县市区、开发区：新设后才有分县表',
  issuer: '没有落款单位：填写落款单位，或指定招商主管部门',
  complete_from: '没有说明台账从哪天起完整：填写后才能判断同比的基数是否可靠',
};

export const officesZh = {
  cityProfile: {
    title: '本市情况',
    hint: '落款单位印在通报上；台账完整起始日之前的同期数不作同比的基数。每次填写都留下记录。',
    lacks: '还缺',
    lack: lacks,
    issuer: '落款单位',
    issuerHint: '不填则以招商主管部门的名称落款',
    completeFrom: '台账完整起始日',
    said: (issuer: string, from: string) => `落款单位：${issuer}；台账完整起始日：${from}`,
    unsaid: '未填写',
    reason: '依据或原因',
    change: '填写',
    save: '保存',
    saved: '已保存',
    history: '填写记录',
  },
};
