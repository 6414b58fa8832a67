import path from 'node:path';
import type { Document } from '@xmldom/xmldom';
import type { PageFinding } from '#core/publish/check/ExportCheck';
import { findingOf } from '#core/publish/check/findingOf';
import { parsedXml } from '../documents/word/parsedXml';
import { elementsNamed } from '../documents/word/settledXml';
import type { WrittenZip } from './writtenZip';

const typesPath = '[Content_Types].xml';
const rootRelationsPath = '_rels/.rels';
/** What a program that opens the document only follows when somebody wants to. */
const hyperlinkType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
/** The first bytes of each kind of picture that is put into a document. */
const beginnings: readonly (readonly [ending: RegExp, start: string])[] = [
  [/\.jpe?g$/iu, 'ffd8ff'],
  [/\.png$/iu, '89504e470d0a1a0a'],
  [/\.gif$/iu, '47494638'],
];

/** A Word document taken apart: what is wrong with it as a package, and its main part and where that leads. */
export interface ReadPackage {
  readonly findings: readonly PageFinding[];
  /** Null where there is none, or none that can be read. */
  readonly main: { readonly xml: string; readonly relations: ReadonlyMap<string, string> } | null;
}

/**
 * Looks at a Word document as a package (ECMA-376 part 2): whether each part that is named is there, has a type and is
 * XML or a picture, and nothing but links leads out of it.
 */
export async function readPackage(zip: WrittenZip): Promise<ReadPackage> {
  const findings: PageFinding[] = [];
  const names = [...zip.byteCounts.keys()];
  const texts = new Map<string, string>();
  const trees = new Map<string, Document>();
  for (const name of names.filter((each) => /\.(?:xml|rels)$/iu.test(each))) {
    const text = new TextDecoder().decode(await zip.read(name));
    texts.set(name, text);
    const tree = treeOf(text);
    if (tree === undefined) findings.push(findingOf('part-broken', { facts: { part: name } }));
    else trees.set(name, tree);
  }
  const missing = new Set([typesPath, rootRelationsPath].filter((name) => !texts.has(name)));
  const types = trees.get(typesPath);
  if (types !== undefined) {
    const { overrides, endings } = typesIn(types);
    for (const part of overrides) if (!zip.byteCounts.has(part)) missing.add(part);
    for (const part of names) {
      const isTyped = overrides.has(part) || endings.has((/[^./]*$/u.exec(part)?.[0] ?? '').toLowerCase());
      if (part !== typesPath && !isTyped) findings.push(findingOf('part-untyped', { facts: { part } }));
    }
  }
  let mainPath: string | undefined;
  const relationsOfParts = new Map<string, ReadonlyMap<string, string>>();
  for (const [name, tree] of trees) {
    if (!name.endsWith('.rels')) continue;
    const relations = new Map<string, string>();
    relationsOfParts.set(name, relations);
    for (const relation of elementsNamed(tree, 'Relationship')) {
      const [id, type, target] = ['Id', 'Type', 'Target'].map((each) => relation.getAttribute(each) ?? '');
      relations.set(id ?? '', target ?? '');
      if (relation.getAttribute('TargetMode') === 'External') {
        // Whether a link may lead there is seen with its words.
        if (type !== hyperlinkType) findings.push(findingOf('relation-outside', { facts: { address: target ?? '' } }));
        continue;
      }
      const part = path.posix.join(path.posix.dirname(name), '..', target ?? '');
      if (!zip.byteCounts.has(part)) missing.add(part);
      if (name === rootRelationsPath && type?.endsWith('/officeDocument') === true) mainPath = part;
    }
  }
  findings.push(...[...missing].map((part) => findingOf('part-missing', { facts: { part } })));
  for (const name of names) if (await isDamagedPicture(name, zip)) findings.push(damaged(name));
  const xml = mainPath !== undefined && trees.has(mainPath) ? texts.get(mainPath) : undefined;
  if (mainPath === undefined || xml === undefined) return { findings, main: null };
  const { dir, base } = path.posix.parse(mainPath);
  const relations = relationsOfParts.get(path.posix.join(dir, '_rels', `${base}.rels`)) ?? new Map<string, string>();
  return { findings, main: { xml, relations } };
}

function treeOf(text: string): Document | undefined {
  try {
    return parsedXml(text);
  } catch {
    return undefined;
  }
}

/** The parts whose types are told one by one, and the endings of the others. */
function typesIn(types: Document): { readonly overrides: ReadonlySet<string>; readonly endings: ReadonlySet<string> } {
  const values = (name: string, attribute: string): readonly string[] =>
    elementsNamed(types, name).map((each) => each.getAttribute(attribute) ?? '');
  return {
    overrides: new Set(values('Override', 'PartName').map((part) => part.replace(/^\//u, ''))),
    endings: new Set(values('Default', 'Extension').map((ending) => ending.toLowerCase())),
  };
}

async function isDamagedPicture(name: string, zip: WrittenZip): Promise<boolean> {
  const start = beginnings.find(([ending]) => ending.test(name))?.[1];
  if (start === undefined) return false;
  const bytes = await zip.read(name);
  return bytes.subarray(0, start.length / 2).toString('hex') !== start;
}

function damaged(name: string): PageFinding {
  return findingOf('picture-damaged', { facts: { address: name } });
}
