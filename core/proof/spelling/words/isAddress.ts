/** Endings of names on the web that a newsroom meets, and of files. A dot between two words is more often a slip. */
const siteEndings =
  'se|com|org|net|eu|nu|no|dk|fi|is|de|fr|uk|us|info|gov|edu|tv|app|dev|io|ai|me|co|int|news|blog|online|ru|ua|pl|ch|it|es|nl|be';
const fileEndings =
  'pdf|docx?|odt|rtf|txt|xlsx?|ods|csv|pptx?|jpe?g|png|gif|webp|avif|tiff?|svg|mp[34]|mov|wav|zip|html?|json|xml|css|js|ts|php|exe|spalt';
const site = new RegExp(`^[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.(?:${siteEndings})(?=$|[/:?#])`, 'u');
const file = new RegExp(`^[\\p{L}\\p{N}_()%+-]+(?:\\.[\\p{L}\\p{N}_()%+-]+)*\\.(?:${fileEndings})$`, 'iu');

/**
 * Whether something without spaces is no word but an address, a name on a network, a hashtag, a path or a file. Given
 * without the punctuation around it.
 */
export function isAddress(chunk: string): boolean {
  return (
    /^[#@]/u.test(chunk) ||
    /^\p{L}[\p{L}\p{N}+.-]{1,20}:\/\//u.test(chunk) ||
    /^(?:mailto|tel):/iu.test(chunk) ||
    /^www\./iu.test(chunk) ||
    /[^\s@]@[^\s@]/u.test(chunk) ||
    /[\\_]/u.test(chunk) ||
    /^[~.]*\/\S*\//u.test(chunk) ||
    site.test(chunk) ||
    file.test(chunk)
  );
}
