// What a firm of the world is called in Chinese: who types BMW means 宝马.
import words from './latinNames.json' with { type: 'json' };

const chinese: ReadonlyMap<string, string> = new Map(Object.entries(words));

/** The key of a name with its foreign word in Chinese: `byd汽车` → `比亚迪汽车`; undefined where it has none that is known. */
export function inChinese(key: string): string | undefined {
  const latin = /[a-z]{2,}/u.exec(key)?.[0];
  const known = latin && chinese.get(latin);
  return known && key.replace(latin, known);
}
