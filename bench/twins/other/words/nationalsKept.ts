// Invented investors of the national and foreign kind, second half. line|seat|brand|short|English|full name
import { nationals } from '../otherNational.ts';

export const nationalsKept = nationals(`
  solar|110102|华渊|华渊集团|CHYG|中国华渊能源集团有限公司
  solar|110105|中陆电|中陆电投|ZLPI|中陆电力投资集团有限公司
  solar|320500|赛昱|赛昱太阳能|Saiyu Solar|苏州赛昱太阳能股份有限公司
  solar|130600|英阳利|英阳利能源|Yinyangly|英阳利绿色能源（河北）有限公司
  solar|650100|金雁|金雁风能|Goldwing Goose|新疆金雁风能科技股份有限公司
  solar|610100|朗基|朗基绿能|Langi|朗基绿能科技股份有限公司
  solar|370100|鲁电新源|鲁电新源|LD Renewables|山东鲁电新源发展有限公司
  solar|440300|广核源|广核源新能源|GHY New Energy|广核源新能源投资（深圳）有限公司
  solar|110108|三川|三川电力|TCP|三川电力新能源有限公司
  solar||维斯塔尔|维斯塔尔风电|Vestal Wind|维斯塔尔风力技术（中国）有限公司
  solar|340100|阳曦|阳曦电源|Sunxi Power|阳曦电源股份有限公司
  logistics|440300|顺骐|顺骐速运|SQ Express|顺骐控股股份有限公司
  logistics|310115|中途|中途快递|ZTO-Line|中途快递（上海）有限公司
  logistics|110115|京象|京象物流|JX Logistics|北京京象信邦物流有限公司
  logistics|330100|菜驿|菜驿网络|Caiyi|浙江菜驿供应链管理有限公司
  logistics|370100|盖亚冷链|盖亚冷链|Gaia Cold|济南盖亚冷链物流集团有限公司
  logistics||安博尔|安博尔仓储|Ambor|安博尔仓储投资管理有限公司
  logistics||丰树林|丰树林物流|Mapleton Logistics|丰树林物流园投资（香港）有限公司
  chain|370600|家悦福|家悦福集团|Joyfu|家悦福集团股份有限公司
  chain|350100|永晖|永晖超市|Yongfai|永晖超市股份有限公司
  chain|110108|三鲜速达|三鲜速达|3X Fresh|北京三鲜速达科技有限公司
  chain|410100|蜜霜|蜜霜冰饮|Mishuang|蜜霜冰饮股份有限公司
  chain|500112|谭火锅|谭鸭血火锅|Tan Hotpot|重庆谭火锅餐饮管理有限公司
  chain||山玛|山玛会员店|Samar Club|山玛（上海）商业管理有限公司
  chain||宜舍|宜舍家居|IDSHEM|宜舍家居（中国）投资有限公司
  estate|440600|碧翠园|碧翠园|Bicui Garden|广东碧翠园控股有限公司
  estate|440100|恒越大|恒越地产|HYD Group|恒越大地产集团有限公司
  estate|310115|新筑|新筑控股|Newbuilt|新筑控股集团股份有限公司
  estate|370200|海岳|海岳地产|Haiyue Land|青岛海岳地产股份有限公司
  estate|110105|龙栖湖|龙栖湖置业|LQH|北京龙栖湖置业有限公司`);
