import type { NewsFields } from './NewsFields';

/** A photo that belongs to a news item, and whose file may lie beside it. */
export interface NewsPicture {
  /** What the body refers to it by: its name among the associations, and its addresses. */
  readonly references: readonly string[];
  /** The names that its file may have, from the folder of the news item, the largest form first. At least one. */
  readonly paths: readonly string[];
  readonly caption: string;
  readonly credit: string;
  readonly alternativeText: string;
}

/** The most names that are tried for a file. */
const mostPaths = 12;

/** The photos of a news item, in the order in which it has them. */
export function newsPicturesOf(item: NewsFields): readonly NewsPicture[] {
  return item.all('associations').flatMap(({ name, fields }) => {
    const type = fields.line('type');
    if (type !== 'picture' && type !== 'graphic') return [];
    const renditions = fields
      .all('renditions')
      .map((rendition) => rendition.fields)
      .toSorted((one, other) => widthOf(other) - widthOf(one));
    const addresses = renditions.map((rendition) => rendition.line('href')).filter((address) => address !== '');
    const titles = renditions.map((rendition) => rendition.line('title')).filter(isPicturePath);
    const uri = fields.line('uri');
    const paths = [...titles, ...addresses.map(fileNameOf).filter(isPicturePath), `${fileNameOf(uri) || 'bild'}.jpg`];
    return [
      {
        references: [name, fields.line('name'), uri, ...addresses, ...titles].filter((reference) => reference !== ''),
        paths: [...new Set(paths)].slice(0, mostPaths),
        caption:
          fields.ofRole('descriptions', 'caption', 'main', '')?.line('value') ??
          fields.line('description_text', 'description_caption'),
        credit: creditOf(fields),
        alternativeText: fields.ofRole('descriptions', 'alternative-text', 'alt')?.line('value') ?? '',
      },
    ];
  });
}

/** Who took it, as the wire names them: “Bo Lind/TT”. */
function creditOf(fields: NewsFields): string {
  const bylines = fields.all('bylines').map((byline) => byline.fields.line('byline'));
  return (
    fields.line('by', 'byline') || bylines.filter((line) => line !== '').join(', ') || fields.line('copyrightholder')
  );
}

function widthOf(rendition: NewsFields): number {
  return Number(rendition.line('width')) || 0;
}

/** A path that stays in the folder, to a file that is a picture by its name. */
function isPicturePath(path: string): boolean {
  return (
    /^[^/\\:?#][^\\:?#]{0,200}\.(?:jpe?g|png|webp|gif|avif|tiff?)$/iu.test(path) && !path.split('/').includes('..')
  );
}

function fileNameOf(address: string): string {
  const path = address.split(/[?#]/u, 1)[0] ?? '';
  const name = /[^/:]*$/u.exec(path)?.[0] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
