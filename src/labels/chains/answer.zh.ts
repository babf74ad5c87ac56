// The words of the net (一张网) in Chinese: the picture of a chain, the chains of the city, the leader's page.
import type { NodeState, Segment } from '../../domain/chains/chain.ts';
import { nodeState, segment as segmentWords } from './nouns.ts';
import { counted } from '../counted.ts';

const nodes = (count: number): string => `${counted(count)} 个环节`;

export const netZh = {
  net: {
    screen: '一张网',
    parts: '一张网的页面',
    leader: '有什么·缺什么·找谁',
    chains: '产业链',
    takeStock: '盘点',
    takeStockHint: '把今天各环节的状态、企业、项目和可招目标企业记下来，审核后可供通报引用',
    stocks: '历次盘点',
    segment: (code: Segment) => segmentWords[code].zh,
    state: (code: NodeState) => nodeState[code].zh,
    stateHints: {
      strong: '有龙头，或本地企业够多够大',
      weak: '本地企业少或规模小',
      missing: '本地没有企业',
      blocked: '在谈在建的项目都停滞了',
      unknown: '还没有可据以找到企业的信息',
    },
    key: '关键环节',
    leaderless: '有产业没龙头',
    leaderFirm: '龙头',
    firms: (count: number) => `企业 ${counted(count)} 家`,
    noFirms: '本地没有企业',
    output: (amount: string) => `产值 ${amount}`,
    employees: (count: number) => `职工 ${counted(count)} 人`,
    moreFirms: (count: number) => `还有 ${counted(count)} 家`,
    stageCount: (stage: string, count: number) => `${stage} ${counted(count)}`,
    short: (state: string, firms: number, projects: number) =>
      [
        state,
        ...(firms > 0 ? [`${counted(firms)}家`] : []),
        ...(projects > 0 ? [`项目${counted(projects)}`] : []),
      ].join('·'),
    nodes,
    gaps: (count: number) => `断点堵点 ${counted(count)}`,
    completeness: '链完整度',
    covered: (covered: number, all: number) => `${counted(covered)}/${counted(all)} 个环节有企业`,
    leading: (operating: number, coming: number) =>
      operating > 0
        ? `龙头企业 ${counted(operating)} 家${coming > 0 ? `，另有 ${counted(coming)} 个在引进` : ''}`
        : coming > 0
          ? `还没有投产的龙头，${counted(coming)} 个在引进`
          : '还没有龙头企业',
    picture: (chain: string) => `${chain}全景图`,
    pictureHint: '方向键在环节间移动，回车看详情',
    cardLabel: (name: string, segment: string, state: string, facts: string) =>
      `${name}，${segment}，${state}，${facts}`,
    search: '在链上找',
    searchHint: '环节、产品、企业',
    found: (at: number, all: number) => `第 ${at} 处，共 ${all} 处`,
    notFound: '没有找到',
    nextFound: '下一处',
    legend: '按状态看，可多选',
    allEdges: '画出全部连线',
    edgesOnLook: '环节多，连线随所看环节显示',
    save: '导出',
    svg: '图片 SVG',
    png: '图片 PNG',
    excel: '清单 Excel',
    pngFailed: '这个浏览器没能生成 PNG，请改存 SVG',
    drawnOn: (city: string, day: string) => `${city}，数据截至 ${day}`,
    node: {
      state: '状态',
      why: '为什么',
      products: '产品',
      codes: '行业代码',
      suppliers: '上一环',
      customers: '下一环',
      firms: '本地企业',
      firmsNone: '登记和名录里还没有这一环节的本地企业',
      projects: '项目',
      projectsNone: '没有项目在这一环节',
      projectsElsewhere: (count: number) => `另有 ${counted(count)} 个属于其他单位，只计数`,
      localSupply: '本地配套率',
      localSupplyOf: (percent: string, local: number, known: number) =>
        `${percent}%（已知 ${counted(known)} 笔采购中 ${counted(local)} 笔来自本市）`,
      more: '再看一些',
    },
    answer: {
      chain: '选择产业链',
      have: '有什么',
      lack: '缺什么',
      whom: '找谁',
      openPicture: '看全景图',
      strongNodes: (count: number) => `强环节 ${counted(count)} 个`,
      weakToo: (names: string) => `另有弱点：${names}`,
      nothingStrong: '还没有强环节',
      gapNodes: (count: number) => `缺口 ${counted(count)} 个，按补上的可能和价值排`,
      noGaps: '没有缺口',
      callWorth: (count: number, compared: number) =>
        `值得联系的 ${counted(count)} 家，选自企业库 ${counted(compared)} 家外地企业`,
      nobody: '企业库里还没有合适的外地企业',
      nobodyHint: '导入企业名录和企业信息后，这里会按理由排出值得联系的企业。',
      score: (score: number) => `${score} 分`,
      terms: '得分构成',
      sum: '合计',
      unknown: '没有数据，不计分',
      source: (source: string, on: string | null) => (on ? `${source}，${on}` : source),
      fills: (node: string) => `可补 ${node}`,
      assign: '分派',
      assignTo: (name: string) => `分派：${name}`,
      lead: '转为线索',
      held: (office: string, state: string) => `${office} ${state}`,
      follow: '看跟进',
      ruled:
        '分数是各条理由相加，点开可见来源和日期；“会不会来投”的权重由实际异地投资拟合，缺口“补不补得上”的权重由上市公司历年分布拟合，“该不该补”和“对不对口”按明示规则，供研判参考',
      others: (count: number) => `其余 ${counted(count)} 个`,
    },
    duty: {
      title: '链长、牵头部门',
      chief: '链长',
      leadOffice: '牵头部门',
      leaders: '链主',
      team: '专班',
      none: '未明确',
    },
    list: {
      chain: '产业链',
      states: '环节状态（个）',
      leaders: '龙头',
      firms: '企业（家）',
      projects: '在谈在建（个）',
      nothing: '还没有产业链',
      nothingHint: '有录入权限的人可以新建产业链，或导入 Excel。',
    },
  },
};
