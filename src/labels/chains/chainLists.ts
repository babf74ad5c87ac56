// The words of a chain's lists (N图N清单) on paper and as a workbook: an official paper, in Chinese whatever the page's language.

export const chainListWords = {
  title: (chain: string) => `${chain}产业链图谱和清单`,
  version: (version: number, day: string) => `产业链第 ${version} 版，数据截至 ${day}`,
  summary: (n: { nodes: number; covered: number; rate: string; operating: number; coming: number }) =>
    `全链 ${n.nodes} 个环节，${n.covered} 个有本市企业，链完整度 ${n.rate}%；运行中的龙头企业 ${n.operating} 家，在谈在建的龙头项目 ${n.coming} 个。`,
  states: (n: Readonly<Record<'strong' | 'weak' | 'missing' | 'blocked' | 'unknown' | 'leaderless', number>>) =>
    `强环节 ${n.strong} 个、弱点 ${n.weak} 个、断点 ${n.missing} 个、堵点 ${n.blocked} 个、未掌握 ${n.unknown} 个；产业有、龙头无的环节 ${n.leaderless} 个。`,
  sections: {
    standing: '一、产业链现状',
    firms: '二、重点企业清单',
    projects: '三、重点项目清单',
    gaps: '四、短板环节清单',
    prospects: '五、目标企业清单',
    duty: '六、链长责任清单',
  },
  captions: {
    standing: (segment: string) => `${segment}环节现状`,
    firms: '重点企业',
    projects: '重点项目',
    gaps: '短板环节',
    prospects: '目标企业',
    duty: '链长责任',
  },
  heads: {
    standing: ['环节', '状态', '企业（家）', '产值（亿元）', '在谈在建项目（个）', '判定依据'],
    firms: ['环节', '企业', '所在地', '产值（亿元）', '职工（人）', '备注'],
    projects: ['环节', '项目', '阶段', '计划总投资（亿元）'],
    gaps: ['上中下游', '环节', '状态', '关键环节', '判定依据'],
    prospects: ['环节', '企业', '所在地', '跟进单位', '下一步期限', '备注'],
    duty: ['事项', '责任'],
  },
  notes: {
    standing: '产值为已掌握部分的合计，未掌握的留空；在谈在建项目为全市已审核项目。',
    firms: (most: number) => `每个环节按规模列前 ${most} 家；带“示例”的为演示数据。`,
    projects: (most: number) => `仅列查看人权限内的项目，每个环节按投资列前 ${most} 个；全市个数见产业链现状。`,
    prospects: '为查看人权限内正在跟进的目标企业。',
    duty: '以最近一次登记为准。',
  },
  none: {
    standing: '没有环节。',
    firms: '没有掌握到本链的本市企业。',
    projects: '权限内没有本链的项目。',
    gaps: '没有短板环节。',
    prospects: '权限内没有正在跟进的目标企业。',
    duty: '没有登记。',
  },
  duty: { chief: '链长', leadOffice: '牵头部门', leaders: '链主企业', team: '专班' },
  notSet: '未定',
  leader: '龙头',
  sample: '示例',
  yes: '是',
  no: '否',
  comma: '、',
  semicolon: '；',
} as const;
