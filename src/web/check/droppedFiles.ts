// The files that were dropped or chosen, with those of a folder; what an office program or a system leaves beside them is
// no draft.
const notDrafts = /^(?:~\$|\.)|^(?:thumbs\.db|desktop\.ini)$/i;

/** In the order of their names, as people count: 文稿2 before 文稿10. */
export function draftsAmong(files: readonly File[]): File[] {
  const pathOf = (file: File) => file.webkitRelativePath || file.name;
  return files
    .filter(({ name }) => !notDrafts.test(name))
    .toSorted((a, b) => pathOf(a).localeCompare(pathOf(b), 'zh', { numeric: true }));
}

/** Entries of folders must be asked for before the event ends; their files come later. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry());
  const plain = [...files];
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  return (await Promise.all(entries.map(async (entry) => (entry ? filesIn(entry) : [])))).flat();
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  // A browser hands over a hundred at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await filesIn(one)));
  }
}
