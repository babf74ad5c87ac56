// What a rename alone cannot say: exact replacements after the move. One that finds nothing is told, and does no harm.
export const edits = [
  { file: 'test/architecture/layers.ts', from: "  blobs: { may: ['domain'] },", to: "  blobs: { may: ['domain', 'engine'] }," },
  { file: 'test/architecture/texts.ts', from: '/^src\\/app\\/provider\\/settings\\.ts$/', to: '/^src\\/app\\/people\\/provider\\/settings\\.ts$/' },
];
