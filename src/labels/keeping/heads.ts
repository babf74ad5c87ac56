// The line by which a document can be held against the ledger. Read by the page too, so it stands alone.
import type { Language } from '../language.ts';

const words = { zh: '台账验真码：{head}', en: 'Ledger hash: {head}' };

export function headMark(head: string, language: Language): string {
  return words[language].replace('{head}', head);
}
