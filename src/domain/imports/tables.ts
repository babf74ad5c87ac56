/** No head of a bureau's table has more rows. */
export const deepestHead = 8;
