// A voucher (凭证) proves that money arrived. It counts once in the whole city, so offices that write its number
// otherwise, or leave its kind or payer out, must still be seen to speak of one.

export interface Voucher {
  readonly kind: string | null;
  readonly no: string;
  readonly payer: string | null;
}

/** The number as it is compared: narrow, in capitals, without blanks and dashes. SQL has the same as voucher_number(). */
export function voucherNumber(no: string): string {
  return no
    .normalize('NFKC')
    .replaceAll(/[ \-_–—./#]+/gu, '')
    .replaceAll(/[a-z]/g, (letter) => letter.toUpperCase());
}

export function voucherKey({ kind, no, payer }: Voucher): string {
  return `${kind ?? ''}|${voucherNumber(no)}|${payer ?? ''}`;
}

/** One number; kind and payer the same wherever both say them. */
export function isSameVoucher(one: Voucher, other: Voucher): boolean {
  const agree = (a: string | null, b: string | null) => !a || !b || a === b;
  return (
    voucherNumber(one.no) === voucherNumber(other.no) && agree(one.kind, other.kind) && agree(one.payer, other.payer)
  );
}
