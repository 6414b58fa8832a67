import type { PictureWords } from './PictureWords';

/**
 * The words of a picture as an XMP packet (ISO 16684-1 section 7), with the properties of the IPTC Photo Metadata
 * Standard 2023.2: creator, credit line, copyright notice, description, alt text. Undefined when there is none.
 */
export function xmpPacket({ caption, alternativeText, credit, creator, copyright }: PictureWords): string | undefined {
  const properties = [
    ...(creator === '' ? [] : [`<dc:creator><rdf:Seq><rdf:li>${escape(creator)}</rdf:li></rdf:Seq></dc:creator>`]),
    ...(copyright === '' ? [] : [`<dc:rights>${inAnyLanguage(copyright)}</dc:rights>`]),
    ...(caption === '' ? [] : [`<dc:description>${inAnyLanguage(caption)}</dc:description>`]),
    ...(credit === '' ? [] : [`<photoshop:Credit>${escape(credit)}</photoshop:Credit>`]),
    ...(alternativeText === ''
      ? []
      : [`<Iptc4xmpCore:AltTextAccessibility>${inAnyLanguage(alternativeText)}</Iptc4xmpCore:AltTextAccessibility>`]),
  ];
  if (properties.length === 0) return undefined;
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
    ' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">',
    ...properties,
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>',
  ].join('');
}

function inAnyLanguage(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escape(text)}</rdf:li></rdf:Alt>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => entities[sign] ?? '');
}
