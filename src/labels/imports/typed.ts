/** What rows that were typed are called in the list of imports: the words of the ledger, in either language. */
export const typedFileName = (form: string, day: string): string => `表格录入_${form}_${day}.xlsx`;
