import { AlignmentType, ImageRun, Paragraph } from 'docx';
import { encodeQR } from 'qr';

/** Of 64 digits and a few words: 2.3 cm on paper, which a telephone reads at arm's length. */
const side = 88;

/** A text as a QR code in a line of its own, at the right under the last line. */
export function qrCode(text: string): Paragraph {
  const data = encodeQR(text, 'gif', { ecc: 'medium', border: 2, scale: 6 });
  const image = new ImageRun({
    type: 'gif',
    data,
    transformation: { width: side, height: side },
    altText: { name: 'QR', title: text, description: text },
  });
  return new Paragraph({ alignment: AlignmentType.RIGHT, children: [image] });
}
