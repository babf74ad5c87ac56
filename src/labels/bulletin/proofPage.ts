// Under a bulletin that carries its proof, and who signed what stands in it.
import type { ToldClose } from '../../domain/closes/close.ts';
import type { Language } from '../language.ts';

export const proofPageWords = {
  howToVerify:
    '本文件附有数据自证信息：文中的数字可用单独发布的核验页或命令 yiwang verify 离线核验，不需要登录，也看不到任何一条登记',
} as const;

const saidWords = {
  zh: {
    signed: (n: number, names: string) => `本期结账已由单位签认（${n}家）：${names}`,
    unsigned: (n: number, names: string) => `本期结账未经单位签认（${n}家）：${names}`,
    part: (name: string, months: number, of: number) => `${name}（${of}个月中签认${months}个月）`,
    between: '、',
  },
  en: {
    signed: (n: number, names: string) => `Close of the period signed by offices (${n}): ${names}`,
    unsigned: (n: number, names: string) => `Close of the period not signed by offices (${n}): ${names}`,
    part: (name: string, months: number, of: number) => `${name} (${months} of ${of} months)`,
    between: ', ',
  },
} as const;

/** Which offices signed the close of the period, and which did not, or not all of it. */
export function countersignedSaid(
  { period, closes = [] }: { readonly period: string; readonly closes?: readonly ToldClose[] | undefined },
  language: Language,
): string[] {
  const words = saidWords[language];
  const months = ({ signed, of }: ToldClose) => (signed.some((one) => one.period === period) ? of : signed.length);
  const named = (one: ToldClose) => {
    const part = months(one);
    return part > 0 && part < one.of ? words.part(one.name, part, one.of) : one.name;
  };
  const signed = closes.filter((one) => months(one) >= one.of);
  const others = closes.filter((one) => !signed.includes(one));
  const said = (say: (n: number, names: string) => string, all: readonly ToldClose[]) =>
    all.length > 0 ? [say(all.length, all.map((one) => named(one)).join(words.between))] : [];
  return [...said(words.signed, signed), ...said(words.unsigned, others)];
}
