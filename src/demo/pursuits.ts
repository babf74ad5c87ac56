// Target companies of the demo city: invented firms that are in its ledger already, as investors or as firms visited.
// What is added is that somebody was told to court them: nothing that a published figure counts.
/** A firm whose contacts and project the ledger has: courted since before the first contact, tied to the project. */
export interface DemoCourted {
  readonly firm: string;
  readonly office: string;
  readonly chain: string;
  readonly node: string;
  readonly reasons: readonly string[];
}

const [linqing, dongE, guanxian, chiping] = ['371581', '371524', '371525', '371503'] as const;
const bearings = '轴承';
const aluminium = '铝精深加工';

export const courted: readonly DemoCourted[] = [
  ['合肥瀚渡昶精密轴承集团有限公司', linqing, bearings, '风电与重载轴承', '补风电轴承环节，与冠县锻件、东阿钢球配套'],
  ['江苏铄霁骁轴承有限公司', linqing, bearings, '高精度轴承', '补高精度轴承环节，有外地设厂经历'],
  ['邯郸晟颢祺精密轴承有限公司', linqing, bearings, '磨加工与装配', '采购冠县轴承锻件'],
  ['广州桓榕翎精密轴承有限公司', linqing, bearings, '风电与重载轴承', '客户在省内，运距短'],
  ['河北翊峤穆精密轴承有限公司', linqing, bearings, '风电与重载轴承', '有扩产计划'],
  ['烟台砺颢翎轴承有限公司', dongE, bearings, '陶瓷滚动体', '补陶瓷滚动体环节，与东阿钢球互补'],
  ['佛山澔榕籁精密轴承有限公司', dongE, bearings, '钢球', '向本地装配企业供货'],
  ['潍坊屹衡籁轴承股份有限公司', guanxian, bearings, '滚子', '省内企业，产能外迁'],
  ['杭州昱榆桁铝业股份有限公司', chiping, aluminium, '铝型材', '就近取铝水，降低成本'],
  ['苏州瀚颢琮铜铝材有限公司', chiping, aluminium, '铝板带箔', '补高端板带环节'],
  ['潍坊屹颢骁铜铝材集团有限公司', chiping, aluminium, '汽车轻量化部件', '下游客户在长三角'],
  ['上海骐屿翎铝业有限公司', chiping, aluminium, '铝板带箔', '有电池铝箔扩产计划'],
].map(([firm = '', office = '', chain = '', node = '', reason = '']) => ({
  firm,
  office,
  chain,
  node,
  reasons: [reason],
}));

/** Firms whose names hold one of these, that outings of these counties visited. */
export const visited: readonly {
  readonly office: string;
  readonly chain: string;
  readonly node: string;
  readonly holds: string;
  readonly take: number;
}[] = [
  { office: linqing, chain: bearings, node: '高精度轴承', holds: '轴承', take: 4 },
  { office: chiping, chain: aluminium, node: '汽车轻量化部件', holds: '铝业', take: 3 },
];

/** What came of the first of them, in turn; of the others nothing yet. */
export const pursuitOutcomes: readonly (
  | { readonly kind: 'refused'; readonly cause: string; readonly note: string }
  | { readonly kind: 'released'; readonly note: string }
)[] = [
  { kind: 'refused', cause: 'chose_elsewhere', note: '已在外省签约' },
  { kind: 'released', note: '企业暂无异地布局' },
];

/** Firms that are courted today: without a contact yet, so that nothing of the year is touched. */
export const courtedToday: readonly (DemoCourted & { readonly dueInDays: number })[] = [
  ['宁波示例精密轴承有限公司', linqing, bearings, '高精度轴承', '补高精度轴承环节', 3],
  ['洛阳示例重载轴承有限公司', linqing, bearings, '风电与重载轴承', '产业转移意向', 10],
  ['常州示例轴承装备有限公司', linqing, bearings, '轴承专用装备', '为本地装配企业供货', 14],
  ['苏州示例铝箔有限公司', chiping, aluminium, '电池铝箔', '电池铝箔扩产', 7],
  ['佛山示例铝型材有限公司', chiping, aluminium, '铝型材', '就近取铝水', 21],
].map(([firm, office, chain, node, reason, dueInDays]) => ({
  firm: String(firm),
  office: String(office),
  chain: String(chain),
  node: String(node),
  reasons: [String(reason)],
  dueInDays: Number(dueInDays),
}));

export const demoCampaign = {
  name: '百日攻坚行动（示例）',
  fromOn: '2023-08-01',
  toOn: '2023-11-08',
  chains: [bearings, aluminium],
  goals: [
    { office: null, step: 'prospects_contacted', value: '10' },
    { office: null, step: 'prospects_visited', value: '8' },
    { office: null, step: 'prospects_led', value: '8' },
    { office: null, step: 'prospects_signed', value: '5' },
    { office: null, step: 'prospects_funds', value: '1.5' },
    { office: linqing, step: 'prospects_led', value: '4' },
    { office: linqing, step: 'prospects_signed', value: '3' },
    { office: chiping, step: 'prospects_led', value: '3' },
    { office: chiping, step: 'prospects_signed', value: '2' },
  ],
} as const;

/** GB/T 4754 of what the firms of a chain make, where the ledger has no project of theirs. */
export const industryOf: ReadonlyMap<string, string> = new Map([
  [bearings, '3451'],
  [aluminium, '3252'],
]);

export const demoSource = '示例数据';

/** The account that enters for a county. */
export const entererOf = (office: string): string => `tianbao-${office}`;
