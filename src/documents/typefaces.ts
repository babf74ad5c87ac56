/**
 * The typefaces GB/T 9704-2012 asks for. Offices check documents by the Chinese family names, so these are the names
 * written; they stand here as escapes because the source carries no Chinese, and `others` lists, best first, what a
 * machine without the typeface should take instead.
 */
interface Typeface {
  name: string;
  others: string[];
}

/** FangSong GB2312, for the text. */
const fangSong: Typeface = { name: '\u4eff\u5b8b_GB2312', others: ['FangSong_GB2312', '\u4eff\u5b8b', 'FangSong'] };
/** FZ XiaoBiaoSong, for the title. */
const xiaoBiaoSong: Typeface = {
  name: '\u65b9\u6b63\u5c0f\u6807\u5b8b\u7b80\u4f53',
  others: ['FZXiaoBiaoSong-B05S', '\u534e\u6587\u4e2d\u5b8b', 'STZhongsong', 'SimSun'],
};
/** SimHei, for headings of the first level, captions and table heads. */
const simHei: Typeface = { name: '\u9ed1\u4f53', others: ['SimHei'] };
/** KaiTi GB2312, for headings of the second level. */
const kaiTi: Typeface = { name: '\u6977\u4f53_GB2312', others: ['KaiTi_GB2312', '\u6977\u4f53', 'KaiTi'] };
/** SimSun, for page numbers, tables, charts and footnotes. */
const simSun: Typeface = { name: '\u5b8b\u4f53', others: ['SimSun'] };

/** Family names by role. One name serves Chinese and Latin alike: digits then take half a character of the grid. */
export const typeface = {
  text: fangSong.name,
  title: xiaoBiaoSong.name,
  heading: simHei.name,
  subheading: kaiTi.name,
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
