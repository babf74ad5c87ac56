// The files of an entry for the page.
import { epochDay } from '../../domain/day.ts';
import type { AttachedFile } from '../../storage/evidence/attachedFiles.ts';
import type { FileView, PhotoView } from './views.ts';

export function fileViews(files: readonly AttachedFile[] | undefined): FileView[] {
  return (files ?? []).map((file) => {
    const { fileId, kind, name, type, state, mayOpen, withdrawn, attachedAt } = file;
    const photo = photoView(file);
    return {
      fileId,
      kind,
      name,
      type,
      bytes: Number(file.bytes),
      state,
      mayOpen,
      withdrawn,
      attachedAt,
      attachedBy: file.attachedBy ?? '',
      ...(photo ? { photo } : {}),
    };
  });
}

function photoView(file: AttachedFile): PhotoView | undefined {
  const { takenAt, latitude, longitude, claimedOn, claimedPlace } = file;
  if (takenAt === null && latitude === null) return undefined;
  const daysApart = takenAt === null ? null : epochDay(takenAt.slice(0, 10)) - epochDay(claimedOn);
  return { takenAt, latitude, longitude, claimedOn, claimedPlace, daysApart };
}
