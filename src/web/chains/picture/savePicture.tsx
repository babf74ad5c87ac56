// The picture as a file, made in the browser: the same drawing with title, heads and legend, nothing fetched from outside.
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Drawing, type PictureOf, PictureSheet } from './Drawing.tsx';

export interface SheetWords {
  readonly title: string;
  readonly heading: (segment: PictureOf['layout']['bands'][number]['segment']) => string;
  readonly notes: readonly string[];
}

/** No browser draws a canvas that is longer on a side. */
const longestSide = 16_000;

export function svgOf(picture: PictureOf, { title, heading, notes }: SheetWords): string {
  const place = document.createElement('div');
  const root = createRoot(place);
  flushSync(() =>
    root.render(
      <PictureSheet layout={picture.layout} title={title} heading={heading} notes={notes}>
        <Drawing picture={picture} edges />
      </PictureSheet>,
    ),
  );
  const svg = place.querySelector('svg');
  const text = svg ? new XMLSerializer().serializeToString(svg) : '';
  root.unmount();
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}`;
}

/** Twice as fine as the screen, where the browser can hold it. */
export async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = Math.min(2, longestSide / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no image'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
