// Words of corroboration and of what is looked at twice.
export const corroborationZh = {
  corroboration: {
    add: '补充佐证',
    grades: '到资可信度',
    gradesHint: '按到位资金自带凭证和已审核佐证的独立来源数分级，点数字看每一笔',
  },
};
