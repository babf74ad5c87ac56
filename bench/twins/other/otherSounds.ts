// Characters by sound and by shape, for slips of the input method and of the eye, and for names in Latin letters.
// Characters of one syllable are also those an input method mixes up.
const sounds = `an安 ao奥澳鳌 ba八 bai百佰柏 bang邦 bao宝保包堡 bei贝倍 ben奔犇本 bi碧 biao骉 bin滨宾斌 bo博铂波泊 cai才采材彩 cang苍仓
 cao曹 chang昌长昶常畅 cheng诚成承程澄城 chi驰 chu储楚 chuan川传 chuang创 chun春醇 ci瓷慈磁 da达大 dao稻 de德 deng灯 di迪 dian电
 ding鼎丁顶 dong东冬 dou豆 duo多 er尔 fa发法 fan帆凡 fang方坊纺仿 fei飞菲 feng丰峰锋风枫凤 fu福富芙弗 gan甘 gang钢刚岗 gao高
 ge格歌 gong工公 gu谷古固 guan冠管关 guang光广 gui硅圭 guo国果 hai海 han汉瀚翰 hang航杭 hao浩昊皓豪 he禾和合河鹤 heng恒衡亨横 hong宏弘虹鸿洪红
 hou厚 hu湖 hua华 huan环焕 huang煌凰 hui惠汇辉晖慧 huo火 ji吉集济 jia佳嘉家 jian剑健 jiang江 jie捷洁杰 jin金锦瑾晋 jing晶景璟净京
 jiu九久 ju聚巨居炬 jun君骏钧俊 ka卡 kai凯 kang康 ke科克珂 kun坤昆 lai莱 lan蓝兰 lang朗浪郎狼 le乐 li立利力丽砺锂 lian联莲 liang良粮靓
 lin林琳霖 ling灵铃 liu柳琉 long龙隆 lu鲁绿路 luo罗 ma马 mai迈麦 mao茂 mei美梅镁 meng梦 mi米蜜 miao淼 min民 ming铭明茗名鸣 mu木沐牧 na纳娜
 nai奶 neng能 ni尼霓 nian年 nie聂 ning宁 niu牛 nong农 nuo诺 ou欧 pan磐 peng鹏朋彭 pin品 ping平 pu普浦 qi启齐琪琦奇祺 qian乾千 qing庆青清氢
 quan泉全 ren仁人 rong荣融容 rui瑞锐睿 run润 sai赛 sang桑 sen森 sha砂 shan山善 shang尚上裳 sheng晟盛圣升胜生 shi石世实 shou寿 shu数 shuang爽
 shun顺舜 shuo硕铄 si思丝 song松 tai泰钛太 tan碳 tang唐堂 te特 teng腾藤 tian天田添 ting庭 tong通同桐统 tu土图 tuo拓 wan万 wang王 wei维威伟玮微
 wen文 wo沃 wu梧 xi西希 xian贤鲜 xiang祥翔象香 xiao孝 xin信新鑫欣昕芯馨 xing兴星杏 xiong雄 xiu秀绣 xu旭 xue雪 ya雅 yan焱岩 yang阳扬洋 yao耀尧垚
 ye业野叶晔 yi一亿益毅易怡谊 yin银 ying英盈莹鹰 yong永勇 you优友佑 yu昱宇裕玉钰煜御羽育雨语 yuan源元远园 yue岳跃月 yun运云韵芸 ze泽 zao造
 zhang张 zhao兆 zheng正 zhi智芝之织 zhong众中忠 zhou洲周轴 zhu珠铸 zhuo卓 zong宗 lv铝 mian棉绵 zhi制 zhi质 cheng乘 tai胎 zhou粥 che车 jiao交胶
 chan产 gou构 jia加 bao薄 guan罐 dian甸 su素塑 zhi纸 yao药 yi医 liao料 shi食 shi饰 dai袋 mo膜 qian铅 tong铜`;

const shapes = `昱昊旻 晟晨 己已 未末 日曰 鑫淼 钰珏 铭铬 泽择 瑞端 鼎鼐 恒桓 博搏 凯觊 隆降 茂茅 诺喏 启后 荣荧 润闰 盛盔 拓柘 祥详 兴兵 旭旮 亿忆
 裕格 远运 正止 卓桌 宝室 昌冒 福副 源原 邦帮 佳隹 耀曜 翔翊 禾木 森林 康庚 力刀 普晋 锐税 腾滕 宇字 帆航 海悔 虹虾 岳兵 航舫 朗郎 川州 驰弛 长张
 诚城 聚取 东车 丰半 高亮 汉汊 浩洁 弘引 汇江 惠思 金全 锦绵 九丸 巨臣 君群 乐东 立文 利和 联朕 良艮 龙尤 明朋 宁于 鹏鸠 乾朝 庆床 融隔 圣圣 顺须
 天夫 同向 万方 伟纬 捷健 冠寇 鸿鸣 辉挥 坤冲 硕顾 维雎 阳阴 盈盆 永水 洲州 锋峰 奥粤 轴铀 纺纷 织识 药约 铝铅 铜钢 管菅 板版 料科 饮饭 医匠
 环坏 保堡 农衣 牧收 物牧 材村 杆杵 棒捧 瓶饼 箱稍 纸纹 袋岱 墙樯 膜摸 酱浆 器嚣 载栽 冷泠 链连 仓仑 储诸 氢氦 罐灌 缸缶 矿旷 淀锭 淳醇 粉纷 萃翠`;

const bySound = new Map<string, string>();
const soundOf = new Map<string, string>();
for (const entry of sounds.split(/\s+/)) {
  const [, sound = '', characters = ''] = /^([a-z]+)(.+)$/u.exec(entry) ?? [];
  bySound.set(sound, (bySound.get(sound) ?? '') + characters);
  for (const one of characters) soundOf.set(one, sound);
}
const shapeOf = new Map<string, string>();
for (const group of shapes.split(/\s+/)) for (const one of group) shapeOf.set(one, (shapeOf.get(one) ?? '') + group);

export function soundsLike(character: string): string[] {
  return Array.from(bySound.get(soundOf.get(character) ?? '') ?? '').filter((one) => one !== character);
}

export function looksLike(character: string): string[] {
  return Array.from(shapeOf.get(character) ?? '').filter((one) => one !== character);
}

/** In Latin letters, as on a foreign letterhead: Hengyu; nothing where a character is not known here. */
export function latin(text: string): string | null {
  const syllables = Array.from(text).map((one) => soundOf.get(one));
  if (syllables.some((one) => one === undefined)) return null;
  const whole = syllables.join('');
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}
