import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { Chance } from './Chance';
import { difficultTexts } from './hostileTexts';
import { hostileText } from './mutatedArticles';

/** What tells in every photo where, when and with what it was taken, and may be in nothing that is published. */
export const secrets = ['57.4711', '11.4711', 'SPALT-SERIAL', 'SPALT-CITY', 'SPALT-PHONE', '1999:04:17'] as const;

const secretTags = {
  'EXIF:GPSLatitude': 57.4711,
  'EXIF:GPSLatitudeRef': 'N',
  'EXIF:GPSLongitude': 11.4711,
  'EXIF:GPSLongitudeRef': 'E',
  'EXIF:SerialNumber': 'SPALT-SERIAL',
  'EXIF:DateTimeOriginal': '1999:04:17 10:11:12',
  'XMP-exif:GPSLatitude': 57.4711,
  'XMP-exif:GPSLongitude': 11.4711,
  'XMP-photoshop:City': 'SPALT-CITY',
  'IPTC:City': 'SPALT-CITY',
  'XMP-iptcCore:CreatorWorkTelephone': 'SPALT-PHONE',
} as const;

/** Where programs put the words of a photo: caption, creator, credit, copyright, title, keywords, licence, and the like. */
const textTags = [
  'EXIF:ImageDescription',
  'EXIF:Artist',
  'EXIF:Copyright',
  'EXIF:UserComment',
  'EXIF:XPTitle',
  'EXIF:XPKeywords',
  'IPTC:Caption-Abstract',
  'IPTC:By-line',
  'IPTC:Credit',
  'IPTC:CopyrightNotice',
  'IPTC:ObjectName',
  'IPTC:Keywords',
  'XMP-dc:Description',
  'XMP-dc:Creator',
  'XMP-dc:Rights',
  'XMP-dc:Title',
  'XMP-dc:Subject',
  'XMP-photoshop:Credit',
  'XMP-photoshop:Headline',
  'XMP-iptcCore:AltTextAccessibility',
  'XMP-xmpRights:WebStatement',
  'XMP-plus:LicensorURL',
  'XMP-xmpRights:UsageTerms',
  'JPEG:Comment',
] as const;

/** Packets that programs write who know no better, or better than others: markup within, entities, more than one. */
const packets: readonly ((text: string) => string)[] = [
  (text) => description(`<dc:description>${text}</dc:description>`),
  (text) => description(`<dc:creator><![CDATA[${text}]]></dc:creator>`),
  () => `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${description('<dc:description>&a;</dc:description>')}`,
  () =>
    `<!DOCTYPE x [<!ENTITY a "<script>alert(1)</script>">]>${description('<dc:rights>&a;</dc:rights><dc:creator>&a;</dc:creator>')}`,
  () => description('<dc:rights>&lt;script&gt;alert(1)&lt;/script&gt;</dc:rights><script>alert(1)</script>'),
  () => `<?xml-stylesheet href="//evil.example/a.xsl"?>${description('<dc:rights>&#60;img src=x&#62;</dc:rights>')}`,
];

function description(properties: string): string {
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}

/**
 * Files of JPEG in the folder whose metadata are hostile in every field that a newsroom's programs fill in, each with all
 * {@link secrets}. exiftool writes them, all in one run; every fifth then gets a packet of XMP that exiftool would not write.
 */
export async function hostilePhotos(folderPath: string, count: number, chance: Chance): Promise<readonly Uint8Array[]> {
  const names = Array.from({ length: count }, (_, index) => path.join(folderPath, `${index}.jpg`));
  const written: Record<string, unknown>[] = [];
  for (const [index, name] of names.entries()) {
    // No two alike: photos of the same bytes are one.
    const colour = { r: index % 256, g: Math.floor(index / 256) % 256, b: chance.between(0, 255) };
    const size = { width: 48 + (index % 16), height: 32 };
    await sharp({ create: { ...size, channels: 3, background: colour } })
      .jpeg()
      .toFile(name);
    written.push({ SourceFile: name, ...secretTags, ...hostileTags(chance) });
  }
  const listPath = path.join(folderPath, 'tags.json');
  await writeFile(listPath, JSON.stringify(written));
  const charsets = ['-charset', 'iptc=UTF8', '-IPTC:CodedCharacterSet=UTF8'];
  execFileSync('exiftool', ['-q', '-q', '-m', '-overwrite_original', ...charsets, `-json=${listPath}`, ...names]);
  await rm(listPath);
  return Promise.all(
    names.map(async (name, index) => {
      const bytes = await readFile(name);
      if (index % 5 !== 4) return bytes;
      const packet = chance.pick(packets)(hostileText(chance).replaceAll('\0', ''));
      return sharp(bytes).keepMetadata().withXmp(packet).toBuffer();
    }),
  );
}

/** Each field has something hostile, or something long or of other scripts, or nothing. */
function hostileTags(chance: Chance): Readonly<Record<string, string>> {
  const tags: Record<string, string> = {};
  for (const name of textTags) {
    if (chance.oneIn(6)) continue;
    const text = chance.oneIn(3) ? chance.pick(difficultTexts) : hostileText(chance);
    // Half a character can't be in a file of UTF-8.
    tags[name] = Buffer.from(text).toString();
  }
  return tags;
}
