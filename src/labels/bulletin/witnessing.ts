// What a witness's desk says of a file.
import type { NotContinued } from '../../proof/beside/witness.ts';

const refusals: Readonly<Record<NotContinued, string>> = {
  gap: '上次见证的是第{kept}份，这一份是第{no}份：请把中间各份一起给出',
  other: '与上次见证的第{kept}份不相接：发布单位可能给不同的人看了不同的通报，不予见证',
  older: '上次已见证到第{kept}份，第{no}份在它之前，不再见证',
  key_changed: '签发密钥与上次见证时不同：请同时给出公钥清单（--keys），由旧密钥的签名证明交接',
};

export const witnessWords = {
  refused: (why: NotContinued, { kept, no }: { readonly kept: number; readonly no: number }): string =>
    refusals[why].replace('{kept}', String(kept)).replace('{no}', String(no)),
  damaged: (file: string): string => `${file} 已损坏或被改动，请从备份恢复`,
  unsound: '核验不通过，不予见证',
  done: (city: string, no: number, file: string): string => `已见证${city}第${no}份：${file}`,
  ownKey: (key: string): string => `本见证方的公钥：${key}`,
} as const;
