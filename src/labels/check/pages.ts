// Numbers of pages as one says them: 3, 5–8.
const mostNamed = 12;

/** In either language; of many the first ones, and that there are more. */
export function pagesInWords(pages: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const page of pages) {
    const last = spans.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else spans.push([page, page]);
  }
  const named = spans.slice(0, mostNamed).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return named.join('、') + (spans.length > mostNamed ? '…' : '');
}

export const unreadPagesIn = {
  zh: (pages: readonly number[]) => `第 ${pagesInWords(pages)} 页没有能读出的文字（扫描页或空白页），没有核对`,
  en: (pages: readonly number[]) =>
    `Nothing can be read on pages ${pagesInWords(pages)} (scanned or empty): they were not checked`,
};
