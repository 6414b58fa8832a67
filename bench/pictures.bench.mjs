/**
 * The photos of a page: every file of them, the first time and again. Beside sharp, called directly for the same files,
 * as many at once; goal: at most 1.2 times as long. Then what kinds, qualities and efforts cost and keep, on which the
 * choice in `electron/workshop/pictures/encodings` rests.
 */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { loadCore } from './loadCore.mjs';
import { median, row } from './statistics.mjs';

const photoCount = 3;
const jobCount = Math.min(4, availableParallelism());
const size = { widthPx: 6000, heightPx: 4000 };
const imageName = (/** @type {number} */ index) => `${String(index).repeat(64)}.jpg`;

/**
 * Prints how long the photos of a page take.
 * @param {{ readonly rounds: number }} options
 */
export async function pictures({ rounds }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'spalt-bench-'));
  try {
    for (let index = 1; index <= photoCount; index++) await makePhoto(path.join(folder, imageName(index)), index);
    await compareWithSharp(folder, rounds);
    await compareEncodings(path.join(folder, imageName(1)));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * A photo of 24 million pixels: the sample's, enlarged, with the grain of a camera.
 * @param {string} filePath
 * @param {number} index
 */
async function makePhoto(filePath, index) {
  const [sample = ''] = await readdir('resources/sample/images');
  const noise = await sharp({
    create: {
      width: 1024,
      height: 1024,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 12 },
    },
  })
    .png()
    .toBuffer();
  await sharp(path.join('resources/sample/images', sample))
    .rotate(index * 2)
    .resize(size.widthPx, size.heightPx, { fit: 'cover' })
    .composite([{ input: noise, tile: true, blend: 'soft-light' }])
    .jpeg({ quality: 92 })
    .toFile(filePath);
}

/**
 * @param {string} folder
 * @param {number} rounds
 */
async function compareWithSharp(folder, rounds) {
  const {
    createNodeFileSystem,
    makePicture,
    mapInParallel,
    pageEncodings,
    pagePictures,
    preparationOf,
    publishedPictures,
    writeExport,
  } = await loadCore({
    makePicture: 'electron/workshop/pictures/makePicture.ts',
    encodings: 'electron/workshop/pictures/encodings.ts',
    preparationOf: 'electron/workshop/preparationOf.ts',
    pagePictures: 'core/publish/pictures/pagePictures.ts',
    PictureSource: 'electron/storage/export/PictureSource.ts',
    writeExport: 'electron/storage/export/writeExport.ts',
    createNodeFileSystem: 'electron/storage/createNodeFileSystem.ts',
    mapInParallel: 'electron/storage/library/mapInParallel.ts',
  });
  const fileSystem = createNodeFileSystem();
  const figures = Array.from({ length: photoCount }, (_, index) => ({
    type: 'figure',
    attrs: { image: imageName(index + 1), ...size, isDecorative: false, rotation: 0, crop: null, focalPoint: null },
    content: [{ type: 'caption' }, { type: 'credit' }, { type: 'alternativeText' }],
  }));
  const [lead, ...others] = figures;
  const { pictures: files } = pagePictures({ content: [lead, { type: 'dateline' }, ...others] }, 'sida');
  let count = 0;
  const ours = async (/** @type {string} */ cachePath) => {
    const pathOf = (/** @type {string} */ image) => path.join(folder, image);
    const source = publishedPictures(
      fileSystem,
      pathOf,
      (/** @type {string} */ filePath, /** @type {object} */ picture) =>
        makePicture({ filePath, preparation: preparationOf(picture), cachePath }),
    );
    const published = { files: [{ path: 'sida.html', text: '' }], pictures: files, warnings: [] };
    const written = await writeExport(path.join(folder, `ut-${++count}`), published, source, fileSystem, { jobCount });
    if (!written.ok) throw new Error(JSON.stringify(written));
  };
  const directly = async () => {
    const out = path.join(folder, `ut-${++count}`, 'sida');
    await mkdir(out, { recursive: true });
    await mapInParallel(
      files,
      jobCount,
      async (/** @type {any} */ { image, edit: { crop }, variant, path: filePath }) => {
        const picture = sharp(path.join(folder, image)).autoOrient();
        if (crop !== null) {
          const [left, top] = [Math.round(crop.left * size.widthPx), Math.round(crop.top * size.heightPx)];
          const [width, height] = [Math.round(crop.width * size.widthPx), Math.round(crop.height * size.heightPx)];
          picture.extract({ left, top, width, height });
        }
        picture.resize(variant.widthPx, variant.heightPx, { fit: 'fill' });
        if (variant.kind === 'avif') picture.avif(pageEncodings.avif.photo);
        if (variant.kind === 'webp') picture.webp(pageEncodings.webp.photo);
        if (variant.kind === 'jpg') picture.jpeg(pageEncodings.jpg);
        await picture.toFile(path.join(out, path.basename(filePath)));
      },
    );
  };
  /** @type {Record<'first' | 'again' | 'sharp', number[]>} */
  const times = { first: [], again: [], sharp: [] };
  for (let round = 0; round < rounds; round++) {
    const cachePath = path.join(folder, `cache-${round}`);
    times.sharp.push(await milliseconds(directly));
    times.first.push(await milliseconds(() => ours(cachePath)));
    times.again.push(await milliseconds(() => ours(cachePath)));
  }
  console.log(`\npictures: ${photoCount} photos of 24 million pixels, ${files.length} files, ${jobCount} at once`);
  console.log(row('sharp directly', times.sharp));
  console.log(row('Spalt, the first export', times.first));
  console.log(row('Spalt, the second export', times.again));
  console.log(
    `first export beside sharp: ${(median(times.first) / median(times.sharp)).toFixed(2)} (goal: at most 1.2)`,
  );
}

/** @param {string} filePath */
async function compareEncodings(filePath) {
  const source = await sharp(filePath).resize(1280).png({ compressionLevel: 1 }).toBuffer();
  const before = await grey(source);
  console.log(`\nat ${before.info.width} × ${before.info.height} pixels:`);
  /** @typedef {import('sharp').Sharp} Sharp */
  /** @type {readonly { readonly name: string, readonly write: (picture: Sharp) => Sharp }[]} */
  const ways = [
    ...[75, 80, 85].map((quality) => ({
      name: `jpeg ${quality}`,
      write: (/** @type {Sharp} */ picture) => picture.jpeg({ quality, mozjpeg: true }),
    })),
    ...[75, 80, 85].map((quality) => ({
      name: `webp ${quality}`,
      write: (/** @type {Sharp} */ picture) => picture.webp({ quality }),
    })),
    ...[
      [50, 2],
      [60, 1],
      [60, 2],
      [60, 3],
      [60, 4],
      [65, 2],
    ].map(([quality = 60, effort = 2]) => ({
      name: `avif ${quality}, effort ${effort}`,
      write: (/** @type {Sharp} */ picture) => picture.avif({ quality, effort, chromaSubsampling: '4:2:0' }),
    })),
  ];
  for (const { name, write } of ways) {
    /** @type {Buffer} */
    let bytes = Buffer.alloc(0);
    const time = await milliseconds(async () => {
      bytes = await write(sharp(source)).toBuffer();
    });
    const kept = likeness(before, await grey(bytes)).toFixed(4);
    console.log(
      `${name.padEnd(20)} ${(bytes.length / 1000).toFixed(0).padStart(5)} kB ${time.toFixed(0).padStart(6)} ms   SSIM ${kept}`,
    );
  }
}

/** @param {Buffer} bytes */
async function grey(bytes) {
  return sharp(bytes).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
}

/**
 * How alike two pictures are: the mean of SSIM (Wang et al. 2004) over squares of 8 pixels, 1 for the same.
 * @param {{ data: Buffer, info: import('sharp').OutputInfo }} one
 * @param {{ data: Buffer }} other
 */
function likeness({ data: one, info: { width, height } }, { data: other }) {
  let sum = 0;
  let count = 0;
  for (let top = 0; top + 8 <= height; top += 8) {
    for (let left = 0; left + 8 <= width; left += 8) {
      let [a, b, aa, bb, ab] = [0, 0, 0, 0, 0];
      for (let index = 0; index < 64; index++) {
        const place = (top + (index >> 3)) * width + left + (index & 7);
        const [p, q] = [one[place] ?? 0, other[place] ?? 0];
        a += p / 64;
        b += q / 64;
        aa += (p * p) / 64;
        bb += (q * q) / 64;
        ab += (p * q) / 64;
      }
      const [c, d] = [6.5, 58.5];
      sum += ((2 * a * b + c) * (2 * (ab - a * b) + d)) / ((a * a + b * b + c) * (aa - a * a + bb - b * b + d));
      count += 1;
    }
  }
  return sum / count;
}

/** @param {() => Promise<unknown>} action */
async function milliseconds(action) {
  const start = performance.now();
  await action();
  return performance.now() - start;
}
