// Invented investors of the national and foreign kind, first half. line|seat|brand|short|English|full name
import { nationals } from '../otherNational.ts';

export const nationalsBuilt = nationals(`
  solar|110102|中岳|中岳能投|ZYEI|中岳能源投资集团有限公司
  solar|110105|国衡|国衡电力|Guoheng Power|国衡电力股份有限公司
  solar|310115|华曜|华曜新能源|Huayao Solar|华曜新能源科技集团有限公司
  solar|110108|东旷|东旷绿电|DK Green Power|东旷绿色电力（北京）有限公司
  solar|420100|三河源|三河源清洁能源|SHY Clean Energy|三河源清洁能源开发有限公司
  solar|210100|北辰风|北辰风电|Beichen Wind|北辰风力发电股份有限公司
  solar|610100|远峡|远峡光伏|Yuanxia PV|陕西远峡光伏科技股份有限公司
  solar|110106|中辰|中辰电建|CCEC|中辰电力建设集团有限公司
  solar|330100|沐光|沐光能源|Mooglo|浙江沐光能源股份有限公司
  solar||诺哈文|诺哈文能源|Nordhavn Energi|诺哈文能源投资（中国）有限公司
  solar|440300|伏川|伏川电力|Voltrane|深圳伏川电力科技有限公司
  logistics|440300|驰骛|驰骛速运|Chivo Express|驰骛速运集团股份有限公司
  logistics|310115|万仓|万仓供应链|OneWare|上海万仓供应链管理有限公司
  logistics|370200|顺行|顺行冷链|SX Cold Chain|顺行冷链物流股份有限公司
  logistics|330100|极鹿|极鹿速递|Jilu Express|杭州极鹿速递有限公司
  logistics|500112|川航云仓|川云仓|CY Depot|重庆川航云仓物流科技有限公司
  logistics||普利达|普利达物流|Prelida Logistics|普利达物流地产投资（新加坡）有限公司
  logistics|110105|京驿|京驿物流|Jingyi|北京京驿物流科技有限公司
  chain|430100|乐邻|乐邻优选|LeLin Select|湖南乐邻优选电子商务有限公司
  chain|340100|家满多|家满多超市|Jamando|安徽家满多超市连锁股份有限公司
  chain|310115|鲜到家|鲜到家生鲜|Xian2Home|上海鲜到家网络科技有限公司
  chain|440100|茗时|茗时茶饮|MINGSHI TEA|广州茗时餐饮管理有限公司
  chain|320100|福满仓|福满仓商超|FMC|江苏福满仓商业连锁有限公司
  chain||凯思伦|凯思伦家居|Kesslen|凯思伦家居零售（中国）有限公司
  chain||欧尚蓝|欧尚蓝商业|Auchelan|欧尚蓝商业投资有限公司
  estate|440600|碧澜|碧澜地产|Bilan Property|碧澜地产集团有限公司
  estate|500112|融栖|融栖置业|RQ Land|重庆融栖置业有限公司
  estate|370100|金沐|金沐城投资|Jinmu City|山东金沐城市投资控股有限公司
  estate|330100|华庭|华庭控股|HT Holdings|华庭控股集团股份有限公司
  estate|440300|万栖|万栖集团|Wanqi|万栖企业股份有限公司`);
