/**
 * The typefaces GB/T 9704-2012 asks for, by the English family names their files carry beside the Chinese ones; Word
 * finds a family by either. `others` lists, best first, what a machine without the typeface should take instead.
 */
interface Typeface {
  name: string;
  others: string[];
}

const fangSong: Typeface = { name: 'FangSong_GB2312', others: ['FangSong', 'STFangsong'] };
const xiaoBiaoSong: Typeface = { name: 'FZXiaoBiaoSong-B05S', others: ['STZhongsong', 'SimSun'] };
const simHei: Typeface = { name: 'SimHei', others: ['STHeiti'] };
const kaiTi: Typeface = { name: 'KaiTi_GB2312', others: ['KaiTi', 'STKaiti'] };
const simSun: Typeface = { name: 'SimSun', others: ['STSong'] };

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
