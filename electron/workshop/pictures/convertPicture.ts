import sharp from 'sharp';

/**
 * A TIFF as a JPEG of the best quality, with all that its file said of it: browsers show no TIFF. Of several pages the
 * first.
 * @throws when it can't be decoded.
 */
export async function convertTiff(bytes: Uint8Array): Promise<Uint8Array> {
  return sharp(bytes, { failOn: 'error' })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .keepMetadata()
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .toBuffer();
}
