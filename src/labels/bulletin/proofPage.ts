// Under a bulletin that carries its proof.
export const proofPageWords = {
  howToVerify:
    '本文件附有数据自证信息：文中的数字可用单独发布的核验页或命令 yiwang verify 离线核验，不需要登录，也看不到任何一条登记',
} as const;
