// Under a bulletin that carries its proof.
export const proofPageWords = {
  howToVerify:
    '本文件附有数据自证信息：文中的数字可用单独发布的核验页或命令 yiwang verify 离线核验，不需要登录，也看不到任何一条登记',
} as const;

/** Which offices signed the close of the period, and which did not. */
export function countersignedSaid(
  offices: readonly { readonly office: string; readonly signed: readonly unknown[] }[],
): string[] {
  const said = (holds: boolean, words: string) => {
    const names = offices.filter(({ signed }) => signed.length > 0 === holds).map(({ office }) => office);
    return names.length > 0 ? [`${words}（${names.length}家）：${names.join('、')}`] : [];
  };
  return [...said(true, '本期结账已由单位签认'), ...said(false, '本期结账未经单位签认')];
}
