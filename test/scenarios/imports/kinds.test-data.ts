// Tables of other hands, each of a kind that once cost rows or was taken for something else: what is asked, and what the rows become.

export interface Kind {
  readonly name: string;
  readonly lines: readonly string[];
  /** After the answers. */
  readonly form: string;
  /** What is said of its head then. */
  readonly doubts?: readonly string[];
  /** A county's own account; the city's where it is not said. */
  readonly by?: 'linqing';
  readonly file?: string;
  /** In their order: what is asked, and the answer. */
  readonly answers: readonly (readonly [law: string, answer: string])[];
  readonly becomes: readonly string[];
  /** Rows of which something is asked of each file anew: the rate of a day. */
  readonly asksAgain?: number;
}

export const kinds: readonly Kind[] = [
  {
    name: 'an industry that no standard has, or none',
    lines: [
      '签约项目',
      '报送单位,项目名称,客商/单位名称,总投资（亿元）,签约时间,所属行业',
      '临清市,滚珠丝杠项目,宁波精密丝杠有限公司,2,2023-05-08,智能制造',
      '临清市,保鲜库项目,烟台冷藏有限公司,1,2023-05-09,',
      '临清市,钢球项目,常州钢球有限公司,1,2023-05-10,C34',
    ],
    form: 'signed',
    answers: [],
    becomes: [
      '3 new 企业信息 宁波精密丝杠有限公司；项目信息 滚珠丝杠项目；签约 2023-05-08',
      '4 new 企业信息 烟台冷藏有限公司；项目信息 保鲜库项目；签约 2023-05-09',
      '5 new 企业信息 常州钢球有限公司；项目信息 钢球项目；签约 2023-05-10',
    ],
  },
  {
    name: 'counties over their rows, with bodies that are no offices in charge',
    lines: [
      '重点项目调度表',
      '项目名称,投资方,总投资（万元）,签约时间,牵头单位',
      '（一）临清市',
      '绒线项目,张家港毛纺有限公司,3000,2023年5月,市发改局',
      '小计,,3000,,',
      '（二）莘县（1个）',
      '豆干项目,武汉豆制品有限公司,2000,2023年6月,朝城镇',
      '莘县小计,,2000,,',
    ],
    form: 'signed',
    answers: [['office_named', 'named']],
    becomes: [
      '4 new 企业信息 张家港毛纺有限公司；项目信息 绒线项目；签约 2023年5月',
      '7 new 企业信息 武汉豆制品有限公司；项目信息 豆干项目；签约 2023年6月',
    ],
  },
  {
    name: 'a body that nothing around places',
    lines: [
      '签约项目',
      '责任单位,项目名称,投资方,总投资（亿元）,签约时间',
      '畜牧站,肉鸡屠宰项目,潍坊禽业有限公司,2,2023-05-08',
      '畜牧站,饲料仓库项目,潍坊饲料有限公司,1,2023-05-09',
    ],
    form: 'signed',
    answers: [['office_word', '371522']],
    becomes: [
      '3 new 企业信息 潍坊禽业有限公司；项目信息 肉鸡屠宰项目；签约 2023-05-08',
      '4 new 企业信息 潍坊饲料有限公司；项目信息 饲料仓库项目；签约 2023-05-09',
    ],
  },
  {
    name: 'talks are no signings, and their amounts have units of their own',
    lines: [
      '临清市重点洽谈项目一览表',
      '项目名称,意向投资方,意向投资额,初次接洽时间,拟落户县区',
      '铜箔基板项目,惠州电子材料有限公司,3.5亿元,2023-04-03,临清市',
      '轮毂轴承项目,,4000万,2023-04-05,临清市',
      '香菇酱项目,,1-2亿元,2023-04-06,莘县',
    ],
    form: 'leads',
    answers: [['cell_left', 'leave']],
    becomes: [
      '3 new 企业信息 惠州电子材料有限公司；项目信息 铜箔基板项目',
      '4 new 项目信息 轮毂轴承项目',
      '5 new 项目信息 香菇酱项目',
    ],
  },
  {
    name: 'journeys of several days',
    lines: [
      '2023年二季度外出招商活动',
      '单位,考察时间,考察地点,带队人,考察企业',
      '临清市,4月28日—5月2日,广东佛山,市长 王小明,佛山轴承有限公司',
      '临清市,5月9日,湖北武汉,李大山,武汉钢球有限公司',
      '莘县,5月下旬,上海,副县长 赵芳,上海种业有限公司',
    ],
    form: 'outings',
    answers: [
      ['rank_open', 'department_head'],
      ['day_span', 'span'],
    ],
    becomes: [
      '3 new 外出招商 广东佛山 2023-04-28',
      '4 new 外出招商 湖北武汉 2023-05-09',
      '5 new 外出招商 上海 2023-05-21',
    ],
  },
  {
    name: 'a firm with the place that it comes from',
    lines: [
      '签约项目',
      '报送单位,项目名称,投资单位（所在地）,总投资（亿元）,签约时间',
      '临清市,砂轮项目,郑州磨具（集团）有限公司（河南郑州）,2,2023-05-08',
    ],
    form: 'signed',
    answers: [],
    becomes: ['3 new 企业信息 郑州磨具（集团）有限公司；项目信息 砂轮项目；签约 2023-05-08'],
  },
  {
    name: "a month's report of money is no list of signings",
    lines: [
      '2023年7月份资金到位情况月报',
      '报送单位：聊城市,单位：万元',
      '县市区,项目名称,投资单位,计划总投资,当月到资,1-7月累计到资',
      '临清市,砂轮项目,郑州磨具（集团）有限公司,20000,500,500',
      '临清市,滚珠丝杠项目,,20000,300,900',
      '临清市,钢球项目,,10000,0,0',
    ],
    form: 'funds_so_far',
    answers: [['funds_earlier', 'leave']],
    becomes: ['4 new 到位资金 0.05亿元 2023年7月', '5 new 到位资金 0.03亿元 2023年7月', '6 unchanged '],
  },
  {
    name: 'starts of projects that the ledger lacks found them',
    lines: [
      '2023年4月新开工项目情况表,,,,,,单位：亿元',
      '序号,县市区,项目名称,投资方,总投资,所属行业,开工时间',
      '1,临清市,齿圈毛坯项目,宁波齿圈锻造有限公司,2.1,通用设备,2023年4月3日',
      '2,莘县,灵芝深加工项目,福州灵芝生物有限公司,1.2,食品,2023年4月12日',
      '3,莘县,豆干项目,武汉豆制品有限公司,0.2,食品,2023年7月2日',
    ],
    form: 'started',
    answers: [['project_founded', 'found']],
    becomes: [
      '3 new 企业信息 宁波齿圈锻造有限公司；项目信息 齿圈毛坯项目；开工 2023-04-03',
      '4 new 企业信息 福州灵芝生物有限公司；项目信息 灵芝深加工项目；开工 2023-04-12',
      '5 new 开工 2023-07-02',
    ],
  },
  {
    name: 'arrivals at projects that the ledger lacks, two at one of them, and one that says too little',
    lines: [
      '2023年4月到位资金明细',
      '县市区,项目名称,投资企业,投资总额（亿元）,产业类别,签约日期,到位时间,到位资金（万元）',
      '临清市,齿圈锻件项目,宁波齿圈锻造有限公司,2,装备制造,2023-03-02,2023-04-08,500',
      '临清市,齿圈锻件项目,宁波齿圈锻造有限公司,2,装备制造,2023-03-02,2023-04-28,300',
      '莘县,菌棒项目,漳州菌业有限公司,1,农业,,2023-04-19,260',
      '莘县,砖瓦项目,,,,,2023-04-19,10',
    ],
    form: 'funds',
    answers: [['project_founded', 'found']],
    becomes: [
      '3 new 项目信息 齿圈锻件项目；签约 2023-03-02；到位资金 0.05亿元 2023-04-08',
      '4 new 到位资金 0.03亿元 2023-04-28',
      '5 new 企业信息 漳州菌业有限公司；项目信息 菌棒项目；到位资金 0.026亿元 2023-04-19',
      '6 refused ',
    ],
  },
  {
    name: "a month's report of money of a county, with all of its projects",
    lines: [
      '2023年5月份招商引资项目到位资金月报',
      '填报单位：临清市招商局,,,,单位：万元',
      '序号,项目名称,投资方,行业,总投资,本月到位资金,1-5月累计到位资金',
      '1,齿轮油泵项目,宁波中意液压有限公司,机械,6000,300,300',
      '2,羽绒服装项目,常熟波司有限公司,纺织,3000,0,0',
    ],
    form: 'funds_so_far',
    by: 'linqing',
    answers: [['project_founded', 'found']],
    becomes: [
      '4 new 企业信息 宁波中意液压有限公司；项目信息 齿轮油泵项目；到位资金 0.03亿元 2023年5月',
      '5 new 企业信息 常熟波司有限公司；项目信息 羽绒服装项目',
    ],
  },
  {
    name: "a county's own bureaus and towns are no offices of the city's list",
    lines: [
      '临清市2023年5月份新签约项目',
      '序号,责任单位,项目名称,投资方,总投资（亿元）,签约时间',
      '1,市发改局,叉车配件项目,合肥叉车有限公司,2,2023-05-03',
      '2,青年路街道,冷库项目,烟台冷链有限公司,1,2023-05-09',
      '3,市投资促进局,抛光钢球项目,常州钢珠有限公司,1.2,2023-05-11',
      '4,临清市,空压机项目,上海空压机有限公司,1.2,2023-05-11',
    ],
    form: 'signed',
    by: 'linqing',
    answers: [['office_own', 'own']],
    becomes: [
      '3 new 企业信息 合肥叉车有限公司；项目信息 叉车配件项目；签约 2023-05-03',
      '4 new 企业信息 烟台冷链有限公司；项目信息 冷库项目；签约 2023-05-09',
      '5 new 企业信息 常州钢珠有限公司；项目信息 抛光钢球项目；签约 2023-05-11',
      '6 new 企业信息 上海空压机有限公司；项目信息 空压机项目；签约 2023-05-11',
    ],
  },
  {
    name: 'the county is whose a row is, and who is in charge there is not',
    lines: [
      '2023年5月新签约项目',
      '县市区,项目名称,投资方,总投资（亿元）,签约时间,责任单位',
      '莘县,香菇罐头项目,漳州罐头有限公司,1,2023-05-12,县供销社',
    ],
    form: 'signed',
    answers: [],
    becomes: ['3 new 企业信息 漳州罐头有限公司；项目信息 香菇罐头项目；签约 2023-05-12'],
  },
  {
    name: 'a list of talks of a month, without days',
    lines: [
      '“请进来、走出去”在谈项目表（2023年4月）',
      '序号,单位,项目名称,客商单位,投资额（亿元）,项目内容,进展情况',
      '1,临清市,智能叉车项目,合肥叉车有限公司,3,叉车整机,已来考察',
      '2,莘县,骨胶项目,通辽骨胶有限公司,0.8,骨胶生产,拟于5月签约',
    ],
    form: 'leads',
    doubts: ['field_not_offered'],
    answers: [['report_day', 'title']],
    becomes: ['3 new 项目信息 智能叉车项目', '4 new 企业信息 通辽骨胶有限公司；项目信息 骨胶项目'],
  },
  {
    name: 'totals up to a day whose year stands in another line',
    lines: [
      '2023年招商项目到位资金情况,,,',
      '截至5月31日,,单位：万元,',
      '县市区,项目名称,开工以来累计到位资金,备注',
      '临清市,齿圈毛坯项目,700,',
      '莘县,灵芝深加工项目,100,',
    ],
    form: 'funds_so_far',
    answers: [],
    becomes: ['4 new 到位资金 0.07亿元 2023-05-31', '5 new 到位资金 0.01亿元 2023-05-31'],
  },
];
