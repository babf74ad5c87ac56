/** What the only sheet of a .csv is called. */
export const sheetNameOf = (fileName: string): string => fileName.replace(/\.\w+$/, '').slice(0, 31);
