// What a check of a published file says, on the command line and on the page that is handed out for it.
import { periodName } from '../figures/periods.ts';
import type { CheckedCountersigns, CountersignFault } from '../../proof/beside/countersign.ts';
import type { CheckedWitnesses, WitnessFault } from '../../proof/beside/witnessed.ts';
import type { ChainFault } from '../../proof/chain.ts';
import type { FactDefinition, ProvedFact } from '../../proof/facts.ts';
import type { CheckedOffice, OfficeFault } from '../../proof/office.ts';
import type { Fault, VerifiedFile } from '../../proof/verify.ts';

type AnyFault = Fault | OfficeFault | ChainFault | CountersignFault | WitnessFault;

const faultWords: Readonly<Record<AnyFault['fault'], string>> = {
  file_shape: '不是自证文件，或格式已被破坏',
  signature_wrong: '签名不符：不是由所写的密钥签发，或签发后文件头被改动',
  page_unclear: '正文里有不该有的内容，或紧挨数字的字符改变了所读的数：可能显示未经核验的数字',
  page_altered: '正文被改动：与签发时不一致',
  facts_altered: '数据表被改动：与签发时不一致',
  rows_altered: '登记承诺被改动：数量、顺序或内容与签发时不一致',
  row_twice: '第{row}条登记承诺与前面的一条相同：同一条登记可能被计了两次',
  definition_wrong: '“{definition}”有两种不同的口径或单位，或单位与所加的金额不符',
  fact_twice: '“{fact}”写了两次',
  row_unreadable: '第{row}条登记承诺无法读取',
  fact_unclear: '“{fact}”的数据不完整',
  mask_wrong: '“{fact}”所取的登记写法不对',
  mask_small: '“{fact}”公开了不足三条登记的范围',
  count_wrong: '“{fact}”与所取登记的条数不符',
  sum_wrong: '“{fact}”与所取登记的合计不符',
  ratio_wrong: '“{fact}”与其分子、分母算出的结果不符',
  ratio_of_other: '“{fact}”的分子、分母不是它所说的单位、期间或指标',
  text_differs: '正文中的“{printed}”与“{fact}”的准确值不符',
  city_other: '公钥清单不是这座城市的',
  key_unknown: '签发的密钥不在公钥清单中：可能是别的城市或伪造的',
  key_retired: '签发的密钥在签发时已被换下',
  key_early: '签发的密钥在签发时还未启用',
  keys_broken: '公钥清单中新旧密钥的交接签名不成立',
  key_of_other_file: '核对密钥文件是另一份通报的，请导出这一份的',
  row_missing: '本单位的登记没有计入，或计入的金额、内容不同：{name}（{content}）',
  row_phantom: '有一条登记记在本单位名下，但本单位没有（第{row}条）',
  row_strange: '本单位的“{fact}”里取了不在本单位名下的登记（第{row}条）',
  chain_missing: '缺第{gap}份：发布链条不完整',
  chain_broken: '第{no}份没有接在前一份之后',
  chain_backwards: '第{no}份比前一份发布得早，或所依据的台账、密钥退回到了以前',
  keys_forked: '{city}的两份公钥清单互相矛盾',
  chain_forked: '第{no}份有两个不同的版本',
  chain_of_cities: '不是同一座城市的文件',
  offices_shape: '单位签认的写法不对，无法读取',
  countersignature_wrong: '{office}的结账签认不成立：签名与所签的内容不符',
  countersignature_is_publisher: '{office}的结账签认用的是发布单位自己的密钥，不算签认',
  countersignature_other: '{office}的结账签认不是这座城市、这个单位、这一期的，或在发布之后',
  countersignature_shared: '{office}的结账签认用的是另一单位的密钥',
  witness_wrong: '{name}：见证签名不成立',
  witness_is_publisher: '{witness}的见证用的是发布单位自己的密钥，不算见证',
  witness_saw_other:
    '{witness}见证过的第{no}份与所选的文件不是一份，或没有被接着往下发：发布单位可能给不同的人看了不同的通报',
  witness_forked: '{witness}对第{no}份签了两个不同的见证',
};

/** A line, or several under a heading that opens them. */
export type ReportLine = string | { readonly fold: string; readonly lines: readonly string[]; readonly isLong?: true };

export function factName({ definitions, facts }: NonNullable<VerifiedFile['facts']>, at: number): string {
  const fact: ProvedFact | undefined = facts[at];
  if (!fact) return `#${at}`;
  const { office, section, period } = fact;
  return [office, section, periodName(period, 'zh'), definitions[fact.d]?.name].filter(Boolean).join(' ');
}

export function faultText(fault: AnyFault, facts: VerifiedFile['facts']): string {
  const given: Readonly<Record<string, unknown>> = fault;
  return faultWords[fault.fault].replaceAll(/\{(\w+)\}/g, (_, field: string) => {
    const value = given[field];
    const { no, to } = given;
    if (field === 'gap') return no === to ? String(no) : `${String(no)}至${String(to)}`;
    if (field === 'row') return String(Number(value) + 1);
    return field === 'fact' && facts ? factName(facts, Number(value)) : String(value);
  });
}

const proofWays: Readonly<Record<ProvedFact['as'], string>> = {
  count: '条数成立',
  sum: '合计成立',
  share: '占比成立',
  growth: '增幅成立',
  completion: '完成率成立',
  pace: '与序时进度之差成立',
  withheld: '为不泄露个别登记，所取范围不公开，只凭签名',
  stated: '目标、最大单项等，只凭签名',
  none: '没有数',
};

/** Beside what a file was checked. */
export interface CheckedBeside {
  readonly short: string;
  readonly keysGiven: boolean;
  /** Of the file, whatever they are of. */
  readonly faults: number;
  /** Whether the one before it is at hand, so that the two were compared. */
  readonly hasBefore: boolean;
}

export const verdict = (faults: number): string => (faults > 0 ? `✗ 核验不通过：${faults}处` : '✓ 核验通过');

function placeSaid({ previous, corrects }: NonNullable<VerifiedFile['head']>, hasBefore: boolean): string {
  const unseen = '自称接在前一份之后，前一份不在所选文件中，未核对';
  const said = previous === null ? '是第一份' : hasBefore ? '接在前一份之后' : unseen;
  return `${said}${corrects ? '；更正了先前发布的同期通报' : ''}`;
}

/** What was found, a line each. Without faults first what holds, then what it does not say. */
export function verifiedLines(
  { faults, head, fingerprint, facts, told = {} }: VerifiedFile,
  { short, keysGiven, faults: count, hasBefore }: CheckedBeside,
): string[] {
  if (!head || !fingerprint) return [verdict(count), ...faults.map((fault) => `✗ ${faultText(fault, facts)}`)];
  const ways = Object.entries(told) as [ProvedFact['as'], number][];
  const isWord = (told.withheld ?? 0) + (told.stated ?? 0) > 0;
  return [
    `${head.title}（${head.city}，第${head.no}份，${head.publishedAt.slice(0, 10)}发布）`,
    verdict(count),
    ...(faults.length > 0
      ? faults.map((fault) => `✗ ${faultText(fault, facts)}`)
      : ways.map(([way, times]) => `· ${times}个数：${proofWays[way]}`)),
    ...(isWord ? ['只凭签名：这个数由发布单位写明并签名，不能由登记核出'] : []),
    `指纹：${short}`,
    `登记共${head.rows.count}条，金额和内容均不可见；${placeSaid(head, hasBefore)}`,
    keysGiven ? '签发的密钥已与公钥清单核对' : `未提供公钥清单：请自行核对签发密钥 ${head.key.public}`,
    '本核验不证明：资金真实到位、项目全部填报、只凭签名的数属实；数字前后的文字没有核验，请对照“文中的数”',
  ];
}

/** Which offices signed the close, and how far the figures are what they signed. */
export function countersignLines(found: CheckedCountersigns | undefined, facts: VerifiedFile['facts']): ReportLine[] {
  if (!found) return ['本通报没有写明各单位是否签认结账'];
  const { faults, signed, unsigned, rows, covered } = found;
  const named = (at: number) => (facts ? factName(facts, at) : '');
  const isRead = !faults.some(({ fault }) => fault === 'offices_shape');
  return [
    ...faults.map((fault) => `✗ ${faultText(fault, facts)}`),
    ...(isRead
      ? [`本期全市的数取了${rows}条登记，其中${covered}条在单位签认过的数之内，${rows - covered}条未经单位签认`]
      : []),
    ...signed.flatMap(({ office, keys, periods, agrees, differs, outside }): ReportLine[] => [
      `${office}已签认结账（${periods.map((one) => periodName(one, 'zh')).join('、')}）：${agrees.length}个数与签认时一致，请与该单位核对其公钥 ${keys.join('、')}`,
      ...differs.map((at) => `？${named(at)}：与签认时不一致，或未公开签认时的数`),
      ...(outside.length > 0
        ? [{ fold: `？${office}另有${outside.length}个数不在其签认之内`, lines: outside.map(named) }]
        : []),
    ]),
    ...(unsigned.length > 0 ? [{ fold: `未签认结账的单位（${unsigned.length}家）`, lines: unsigned }] : []),
  ];
}

/** Who keeps the heads of the city, and has seen which of the files. */
export function witnessLines({ faults, seen, idle }: CheckedWitnesses): string[] {
  return [
    ...faults.map((fault) => `✗ ${faultText(fault, undefined)}`),
    ...seen.map(
      ({ witness, no, first, seenAt, public: key }) =>
        `${witness}已见证第${no}份（${seenAt.slice(0, 10)}，${first < no ? `自第${first}份起逐份相接` : '从这一份起见证'}），请与见证方核对其公钥 ${key}`,
    ),
    ...idle.map(({ witness, city, no }) => `${witness}的见证是${city}第${no}份的，不在所选文件中`),
  ];
}

/** What an office's key found, where it found no fault. */
export function officeLines(office: string, { found, negative, others }: Omit<CheckedOffice, 'faults'>): string[] {
  const minus = negative > 0 ? `，其中${negative}条为冲减（负数）` : '';
  return [
    `${office}：名下${found}条登记全部按原金额、原内容计入${minus}`,
    ...(others.length > 0 ? [`其中${others.length}条不是本单位人员填报的，请逐条确认：`] : []),
    ...others.map(({ name, content }) => `？${name || content}`),
  ];
}

/** What a fact says exactly, in its unit. */
export function exactlySaid({ definitions, facts }: NonNullable<VerifiedFile['facts']>, at: number): string {
  const { d = -1, value } = facts[at] ?? {};
  return value === undefined ? '—' : exactlyIn(value, definitions[d] ?? { per: '1', unit: '' });
}

/** `12`, or `5/3`, in its unit. */
export function exactlyIn(value: string, { per, unit }: Pick<FactDefinition, 'per' | 'unit'>): string {
  const [n = '', over = '1'] = value.split('/');
  const size = BigInt(n) < 0n ? -BigInt(n) : BigInt(n);
  // Exact to the small one where it is counted in small ones, to a hundredth where it is a ratio.
  const decimals = over === '1' ? per.length - 1 : 2;
  const scaled = String((size * 10n ** BigInt(decimals)) / (BigInt(per) * BigInt(over))).padStart(decimals + 1, '0');
  const whole = scaled.slice(0, scaled.length - decimals);
  const rest = scaled.slice(whole.length).replace(/0+$/, '');
  return `${n.startsWith('-') ? '-' : ''}${whole}${rest && `.${rest}`}${unit}`;
}

export function changedLine(
  [was, before]: readonly [VerifiedFile['facts'], number | null],
  [is, after]: readonly [VerifiedFile['facts'], number | null],
): string {
  const said = (facts: VerifiedFile['facts'], at: number | null) =>
    facts && at !== null ? exactlySaid(facts, at) : '—';
  const told = after === null ? was : is;
  return `${told ? factName(told, after ?? before ?? 0) : ''}：${said(was, before)} → ${said(is, after)}`;
}

export const verifyWords = {
  title: '数据自证核验',
  what: '选择一份或多份下载的通报（.html），可同时选城市公钥清单、本单位核对密钥文件、见证文件（.json）。通报、公钥清单和核对密钥文件都在系统“通报 → 已发布的版本”中下载。全部在本机核对，不联网，不上传',
  choose: '选择文件……',
  drop: '也可以把文件拖到本页',
  checking: '正在核验……',
  noFile: '所选文件中没有通报',
  changed: '与前一份相比有变化的数',
  chainHolds: '同一城市的各份前后相接，没有缺漏',
  keyChanged: (city: string, no: number) => `？${city}第${no}份换了签发密钥，未提供公钥清单，新旧密钥的交接未核对`,
  noOfficeKey: '各单位可登录系统，在已发布的通报页下载“核对密钥文件”，与通报一起选择，核对名下登记',
  unreadable: '无法读取，既不是通报，也不是公钥清单、核对密钥文件或见证文件',
} as const;
