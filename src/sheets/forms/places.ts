// Countries and regions that investors come from, by the words that a seat begins with.
const codes: Readonly<Record<string, string>> = {
  香港: 'HK',
  中国香港: 'HK',
  澳门: 'MO',
  中国澳门: 'MO',
  台湾: 'TW',
  中国台湾: 'TW',
  日本: 'JP',
  韩国: 'KR',
  新加坡: 'SG',
  马来西亚: 'MY',
  泰国: 'TH',
  越南: 'VN',
  印度尼西亚: 'ID',
  印度: 'IN',
  美国: 'US',
  加拿大: 'CA',
  英国: 'GB',
  德国: 'DE',
  法国: 'FR',
  意大利: 'IT',
  荷兰: 'NL',
  瑞士: 'CH',
  瑞典: 'SE',
  西班牙: 'ES',
  比利时: 'BE',
  丹麦: 'DK',
  芬兰: 'FI',
  俄罗斯: 'RU',
  澳大利亚: 'AU',
  新西兰: 'NZ',
  以色列: 'IL',
  沙特: 'SA',
  阿联酋: 'AE',
  维尔京: 'VG',
  开曼: 'KY',
};

/** ISO 3166 of a foreign firm's seat; ZZ is "not known". */
export function countryOf(seat: string | null | undefined): string {
  const found = Object.keys(codes).find((name) => seat?.startsWith(name));
  return (found && codes[found]) ?? 'ZZ';
}
