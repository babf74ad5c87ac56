import { Document, Packer, Paragraph } from 'docx';
import { blockElements } from './body.ts';
import type { BriefingDocument } from './briefing.ts';
import { cleanDeep } from './clean-text.ts';
import { footers } from './footers.ts';
import { addressed, copied, mastheadLines } from './official.ts';
import { sectionProperties } from './page.ts';
import { qrCode } from './qrCode.ts';
import { repack } from './repack.ts';
import { signature } from './signature.ts';
import { style, styles } from './styles.ts';
import { typeface } from './typefaces.ts';

/** A Word document in the official format of GB/T 9704-2012. Equal input gives equal bytes. */
export async function writeBriefing(doc: BriefingDocument): Promise<Uint8Array> {
  const clean = cleanDeep(doc);
  const document = new Document({
    title: clean.title,
    creator: clean.issuer ?? '',
    styles,
    // Charts take their Chinese typeface from the theme.
    theme: { fonts: { body: { latin: typeface.small, eastAsia: typeface.small } } },
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: sectionProperties,
        footers: footers(),
        children: [
          ...mastheadLines(clean),
          ...opening(clean),
          ...addressed(clean),
          ...clean.blocks.flatMap(blockElements),
          ...signature(clean.issuer, clean.date),
          ...copied(clean),
          ...(clean.mark ? [new Paragraph({ style: style.unit, text: clean.mark })] : []),
          ...(clean.code ? [qrCode(clean.code)] : []),
        ],
      },
    ],
  });
  return repack(new Uint8Array(await Packer.toArrayBuffer(document)), clean.createdAt);
}

/** The title, with a blank line between it and the text. */
function opening(doc: BriefingDocument): Paragraph[] {
  const lines = [new Paragraph({ style: style.title, text: doc.title })];
  if (doc.subtitle) lines.push(new Paragraph({ style: style.subtitle, text: doc.subtitle }));
  lines.push(new Paragraph({ style: style.blank }));
  return lines;
}
