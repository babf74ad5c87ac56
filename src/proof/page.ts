// Numbers of the page that say which fact they are: `<data value="7">12.3%</data>`.

export interface PrintedNumber {
  readonly fact: number;
  readonly printed: string;
  /** The text in front of it. */
  readonly before: string;
}

export const numberTag = (fact: number, printed: string): string => `<data value="${fact}">${printed}</data>`;

export function printedNumbers(page: string): PrintedNumber[] {
  return [...page.matchAll(/([^<>]*)<data value="(\d{1,9})">([^<>]*)<\/data>/g)].map(
    ([, before = '', fact, printed = '']) => ({ fact: Number(fact), printed, before }),
  );
}
