// The types of files that are taken as evidence. A type is what the content shows, never what the name says.

export const fileTypes = ['pdf', 'jpg', 'png', 'heic', 'webp', 'docx', 'xlsx', 'doc', 'xls', 'ofd'] as const;
export type FileType = (typeof fileTypes)[number];

export const mediaTypes: Readonly<Record<FileType, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/heic',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ofd: 'application/ofd',
};

/** What a browser may show in its own window; everything else is only ever saved. */
const shown: readonly FileType[] = ['pdf', 'jpg', 'png'];

export function mayBeShown(type: FileType): boolean {
  return shown.includes(type);
}

/** The name a file is saved under: what it was called, with the ending that its content has. */
export function savedName(name: string, type: FileType): string {
  const bare = name.replace(/\p{Cc}|[\\/:*?"<>|]/gu, '_').trim();
  const endings = type === 'jpg' ? ['jpg', 'jpeg'] : type === 'heic' ? ['heic', 'heif'] : [type];
  return endings.some((ending) => bare.toLowerCase().endsWith(`.${ending}`)) ? bare : `${bare}.${type}`;
}
