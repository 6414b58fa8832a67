/**
 * How the files of a page are written, chosen by measuring (`docs/decisions/0023-pictures-of-a-page.md`). A drawing has
 * thin lines of strong colours, which photos have not.
 */
export const pageEncodings = {
  avif: {
    photo: { quality: 60, effort: 2, chromaSubsampling: '4:2:0' },
    drawing: { quality: 70, effort: 2, chromaSubsampling: '4:4:4' },
  },
  webp: { photo: { quality: 80 }, drawing: { quality: 90, smartSubsample: true } },
  jpg: { quality: 80, mozjpeg: true },
  png: { compressionLevel: 9 },
} as const;

/** How a picture is written that keeps its kind and size: others may make their own of it, so little is lost. */
export const wholeEncodings = {
  avif: { quality: 72 },
  webp: { quality: 90, smartSubsample: true },
  jpg: { quality: 90, chromaSubsampling: '4:4:4', mozjpeg: true },
  png: { compressionLevel: 9 },
} as const;
