/**
 * The typefaces GB/T 9704-2012 asks for, by the Chinese family names that offices know them and check documents by.
 * `others` lists, best first, the names under which a machine may have the same typeface or one to take instead.
 */
interface Typeface {
  name: string;
  others: string[];
}

const fangSong: Typeface = { name: '仿宋_GB2312', others: ['FangSong_GB2312', '仿宋', 'FangSong'] };
const xiaoBiaoSong: Typeface = {
  name: '方正小标宋简体',
  others: ['FZXiaoBiaoSong-B05S', '华文中宋', 'STZhongsong', 'SimSun'],
};
const simHei: Typeface = { name: '黑体', others: ['SimHei'] };
const kaiTi: Typeface = { name: '楷体_GB2312', others: ['KaiTi_GB2312', '楷体', 'KaiTi'] };
const simSun: Typeface = { name: '宋体', others: ['SimSun'] };

/** Family names by role. One name serves Chinese and Latin alike: digits then take half a character of the grid. */
export const typeface = {
  text: fangSong.name,
  title: xiaoBiaoSong.name,
  heading: simHei.name,
  subheading: kaiTi.name,
  /** Page numbers, tables, charts and footnotes. */
  small: simSun.name,
};

/** `w:font` entries that tell Word which family to fall back to. 86 is the GB 2312 character set. */
export function fontTableEntries(): string {
  return [fangSong, xiaoBiaoSong, simHei, kaiTi, simSun]
    .map(
      (face) =>
        `<w:font w:name="${face.name}"><w:altName w:val="${face.others.join(',')}"/>` +
        '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>',
    )
    .join('');
}
