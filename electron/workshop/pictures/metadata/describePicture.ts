import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import ExifReader from 'exifreader';
import { toPlainText } from '#core/document/isPlainText';
import type { PictureDescription } from '#core/library/PictureDescription';
import { emptyDescription } from '#core/library/PictureDescription';

/**
 * What a picture's file says of itself, as the IPTC's guidelines for mapping have it: XMP before IPTC-IIM, which cuts
 * texts off, and EXIF last, which cameras fill with their own name. Empty where it says nothing, or nothing that can be
 * read.
 */
export function describePicture(bytes: Uint8Array): PictureDescription {
  const tags = tagsOf(bytes);
  if (tags === undefined) return emptyDescription;
  const { xmp = {}, iptc = {}, exif = {} } = tags;
  const creator = firstOf(xmpList(xmp['creator']), text(iptc['By-line']), text(exif['Artist']));
  const agency = firstOf(text(xmp['Credit']), text(iptc['Credit']));
  return {
    caption: firstOf(
      xmpText(xmp['description']),
      text(iptc['Caption/Abstract']),
      withoutCameraNames(text(exif['ImageDescription'])),
    ),
    credit: creditOf(creator, agency),
    alternativeText: xmpText(xmp['AltTextAccessibility']),
    creator,
    copyright: firstOf(xmpText(xmp['rights']), text(iptc['Copyright Notice']), text(exif['Copyright'])),
    city: firstOf(text(xmp['City']), text(iptc['City'])),
    takenAt: firstOf(
      momentOf(text(xmp['DateCreated'])),
      momentOf(`${text(iptc['Date Created'])}T${text(iptc['Time Created'])}`),
      momentOf(text(exif['DateTimeOriginal'])),
    ),
  };
}

/** How ExifReader gives any tag. */
interface Tag {
  readonly value?: unknown;
  readonly description?: unknown;
  readonly attributes?: unknown;
}
type Tags = Readonly<Record<string, unknown>>;

function tagsOf(bytes: Uint8Array): { readonly xmp?: Tags; readonly iptc?: Tags; readonly exif?: Tags } | undefined {
  try {
    const { xmp, iptc, exif } = ExifReader.load(Buffer.from(bytes), {
      expanded: true,
      // Given by hand, since what ExifReader looks for by itself is not there in a bundle.
      domParser: new DOMParser({ onError: onErrorStopParsing }),
    });
    return { xmp: { ...xmp }, iptc: { ...iptc }, exif: { ...exif } };
  } catch {
    // No metadata, or none that can be read: then there is nothing to fill in.
    return undefined;
  }
}

/** The text of a tag as one line, which is all that an article's fields hold. */
function text(tag: unknown): string {
  if (Array.isArray(tag)) return tag.map(text).filter(Boolean).join(', ');
  const description = isTag(tag) ? tag.description : undefined;
  return typeof description === 'string' ? line(description) : '';
}

/** Of a text in several languages, the one that holds for all. */
function xmpText(tag: unknown): string {
  const values = isTag(tag) && Array.isArray(tag.value) ? tag.value.filter(isTag) : [];
  const usual = values.find(({ attributes }) => languageOf(attributes) === 'x-default') ?? values[0];
  return usual === undefined ? text(tag) : text(usual);
}

function xmpList(tag: unknown): string {
  const values = isTag(tag) && Array.isArray(tag.value) ? tag.value.map(text) : [text(tag)];
  return values.filter((value) => value !== '').join(', ');
}

function languageOf(attributes: unknown): unknown {
  return typeof attributes === 'object' && attributes !== null ? Reflect.get(attributes, 'lang') : undefined;
}

function isTag(value: unknown): value is Tag {
  return typeof value === 'object' && value !== null;
}

/** More than any caption; what is longer is no text that somebody wrote. */
const longestText = 5000;

function line(value: string): string {
  return toPlainText(value.replaceAll('\0', '')).replace(/\s+/gu, ' ').trim().slice(0, longestText);
}

function firstOf(...values: readonly string[]): string {
  return values.find((value) => value !== '') ?? '';
}

/** “Bo Lind/TT”, as Swedish papers write it; an agency that the name has already is not said twice. */
function creditOf(creator: string, agency: string): string {
  if (creator === '') return agency;
  const isSaid = agency === '' || creator.toLowerCase().includes(agency.toLowerCase());
  return isSaid || agency.toLowerCase().includes(creator.toLowerCase())
    ? isSaid
      ? creator
      : agency
    : `${creator}/${agency}`;
}

/** Cameras and telephones put their own name where the caption belongs. */
function withoutCameraNames(caption: string): string {
  const isName =
    /^(?:olympus digital camera|sony dsc|dcim|dsc[f_n]?\d*|kodak .*camera|digital ?camera|default|exif_jpeg.*|img_?\d+|screenshot|created with .*|minolta .*|samsung)$/iu;
  return isName.test(caption) ? '' : caption;
}

/** A moment of metadata in the form of RFC 3339, with as much of it as is known; empty for what is none. */
function momentOf(value: string): string {
  const found =
    /^(?<year>\d{4})[-:](?<month>\d{2})[-:](?<day>\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(?<zone>Z|[+-]\d{2}:?\d{2})?)?/u.exec(
      value,
    )?.groups;
  if (found === undefined || Number(found['month']) < 1 || Number(found['month']) > 12 || Number(found['day']) < 1)
    return '';
  const day = `${found['year']}-${found['month']}-${found['day']}`;
  return found['time'] === undefined ? day : `${day}T${found['time']}${found['zone'] ?? ''}`;
}
