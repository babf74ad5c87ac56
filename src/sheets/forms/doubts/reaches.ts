// What the rows of a form have reached, in the words by which bureaus say that it has come or not.

export interface Reaches {
  /** The column with its day. */
  readonly day: string;
  /** What happens on it. */
  readonly act: string;
  /** How a project stands before; absent where nothing tells. */
  readonly before?: string;
  /** How it stands after. */
  readonly after?: string;
}

const building = '施工|建设中|在建|主体|封顶|基础|平整|桩基|打桩|开挖|装修';
const fitting = '安装|调试';
const preparing = '前期|手续|筹备|筹建|在谈|洽谈|招拍挂|征地|拆迁|规划|设计|土地';

export const reaches = {
  signed: { day: 'signedOn', act: '签约|签订|签署' },
  registered: { day: 'registeredOn', act: '注册|设立', before: '核名|办理中' },
  filed: { day: 'filedOn', act: '备案|立项|核准', before: '报批|待批|办理中' },
  started: {
    day: 'startedOn',
    act: '开工|开建|动工|开始建设',
    before: preparing,
    after: `${building}|${fitting}|投产|试产|试生产|达产|竣工`,
  },
  produced: {
    day: 'producedOn',
    act: '投产|试产|试生产|竣工',
    before: `${building}|${fitting}|${preparing}`,
    after: '投产|试产|试生产|达产|正式生产|运营|竣工',
  },
  fullCapacity: {
    day: 'fullCapacityOn',
    act: '达产',
    before: `试产|试生产|爬坡|${building}|${fitting}|${preparing}`,
    after: '达产|满产',
  },
} satisfies Readonly<Record<string, Reaches>>;

const soon = '拟|(?<![按照较原如])计划|预计|预期|争取|力争|待|即将|将于|准备|暂定';
const not = '未|没有|暂缓|推迟';

/** That it has not come: 拟开工, 手续办理中，未开工, 计划2024年6月投产, 已具备开工条件, 开工项目计划. */
export function notYet({ act }: Reaches): RegExp {
  return new RegExp(
    `(?:${soon}|${not})[^,;，；。、已]{0,10}(?:${act})|具备[^,，]{0,4}(?:${act})[^,，]{0,4}条件|(?:${act})(?:项目)?(?:计划|预计)(?!总?投资|投入)`,
  );
}

/** What a column tells in which a bureau says how a project stands. */
export const statusHeading = /进展|进度|状态|阶段|现状|备注|说明|是否|手续|(?:推进|建设|开工|投产|落实|审核)情况/;
/** In a cell with a day: 预计9月. */
export const plannedDay = new RegExp(`${soon}|未`);
export const yesNoHeading = /是否|有无/;

/** What stands where a day would, as long as it has not come. */
export const notCome =
  /^(?:尚?未|还没|没有|暂[未无]|拟|待|计划|预计|争取|准备|筹备|正在|办理中|推进|手续|前期|无$|否$|\/$|[-—]+$)[^\d]*$/;
