import { isSafeAddress } from '../../document/isSafeAddress';
import type { BlockCheck } from '../Check';
import type { BlockFinding, FindingCode } from '../Finding';
import type { BlockContent } from '../proofBlocks';

/** A link that can't lead where it should, by its form alone: nothing is asked of the network. */
export const linkAddress: BlockCheck = {
  name: 'linkAddress',
  findIn(block) {
    return linksOf(block).flatMap(({ from, to, address }) => findInLink(address, block.text, from, to));
  },
};

interface Link {
  readonly from: number;
  readonly to: number;
  readonly address: string;
}

/** The links in a block's text; the address of a card stands at its title, that of a related article at its own. */
function linksOf({ type, text, marks, attributes, ancestors }: BlockContent): readonly Link[] {
  const links = marks.filter((mark) => mark.type === 'link');
  const holder =
    type === 'linkCardTitle' ? ancestors.at(-1)?.attributes : type === 'relatedArticle' ? attributes : undefined;
  const address = holder?.['href'];
  return typeof address === 'string' ? [...links, { from: 0, to: text.length, address }] : links;
}

function findInLink(address: string, text: string, from: number, to: number): readonly BlockFinding[] {
  const code = codeOf(address, text.slice(from, to));
  if (code === undefined) return [];
  const severity = code === 'link-unencrypted' ? 'advice' : code === 'link-elsewhere' ? 'warning' : 'error';
  return [{ check: 'linkAddress', code, severity, from, to, facts: { address }, fixes: [] }];
}

function codeOf(address: string, words: string): FindingCode | undefined {
  if (!isSafeAddress(address)) return 'link-unsafe';
  const host = /^https?:\/\/(?<host>[^/?#:]+)/iu.exec(address)?.groups?.['host']?.toLowerCase();
  if (host === undefined) return isBrokenMail(address) ? 'link-broken' : undefined;
  if (isLocal(host)) return 'link-local';
  if (isBroken(address, host)) return 'link-broken';
  const shown = /^\s*(?:https?:\/\/)?(?<host>(?:[a-z0-9åäöéü-]+\.)+[a-z]{2,})(?=[/?#:\s]|$)/iu.exec(words)?.groups?.[
    'host'
  ];
  if (shown !== undefined && siteOf(shown) !== siteOf(host) && !host.includes('xn--')) return 'link-elsewhere';
  return /^http:/iu.test(address) ? 'link-unencrypted' : undefined;
}

function isBrokenMail(address: string): boolean {
  return /^mailto:/iu.test(address) && !/^mailto:[^@?]+@[^@?.]+(?:\.[^@?.]+)+(?:\?|$)/iu.test(address);
}

/** Addresses that only the writer's own machine or network knows. */
function isLocal(host: string): boolean {
  return (
    host === 'localhost' ||
    /\.(?:local|localhost|internal|test|invalid)$/u.test(host) ||
    /^(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\./u.test(host)
  );
}

function isBroken(address: string, host: string): boolean {
  const isNumeric = /^(?:\d{1,3}\.){3}\d{1,3}$/u.test(host);
  const isName = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+(?:\p{L}{2,}|xn--[a-z0-9-]+)$/u.test(host);
  if (!isNumeric && !isName) return true;
  // Pasted twice, or with what ended the sentence.
  return (
    /^https?:\/\/(?:https?|www\.https?)(?:[:/.]|$)|^https?:\/\/[^/?#]+\/+https?:\/{0,2}$/iu.test(address) ||
    /[.,;:)”’»'"]$/u.test(withoutPairs(address))
  );
}

/** Brackets that have a partner belong to the address: `/wiki/Lerum_(tätort)`. */
function withoutPairs(address: string): string {
  return address.replace(/\([^()]*\)/gu, 'x');
}

/** The name that somebody owns: the last two parts, three under `.co.uk` and its like. */
function siteOf(host: string): string {
  const parts = host.toLowerCase().split('.');
  return parts.slice(/^(?:co|com|org|gov|ac|net)$/u.test(parts.at(-2) ?? '') ? -3 : -2).join('.');
}
