/** What stands at the head of an article, in the order in which a fragment has it. */
const heads = [
  /<p class="kicker">[^]*?<\/p>/u,
  /<h1>[^]*?<\/h1>/u,
  /<p class="standfirst">[^]*?<\/p>/u,
  /<p class="byline">[^]*?<\/p>/u,
];

/**
 * HTML that was made of a Word document of ours by its styles, put together as the fragment that it was
 * (`core/publish/html/renderFragment`), so that the intake reads it as one. `language`: BCP 47.
 */
export function ownArticle(html: string, language: string | null): string {
  let body = html.replaceAll('<p></p>', '');
  const head: string[] = [];
  for (const pattern of heads) {
    body = body.replace(pattern, (found) => {
      head.push(found);
      return '';
    });
  }
  body = body
    .replace(/^<figure>/u, '<figure class="lead">')
    .replace(/<hr(?: \/)?>(?:<\/hr>)?/gu, '<hr>')
    .replace(/<t[dh]>(<p class="table-heading">[^]*?)<\/t[dh]>/gu, '<th>$1</th>')
    .replace(/(?:<p class="table-caption">([^]*?)<\/p>)?<table>/gu, '<div class="table"><table><caption>$1</caption>')
    .replaceAll('</table>', '</table></div>')
    // The word before a credit stands within it.
    .replace(/(<span class="credit-label">[^<]*<\/span> )<span class="credit">/gu, '<span class="credit">$1');
  const said = language !== null && /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/iu.test(language) ? ` lang="${language}"` : '';
  return `<article class="spalt"${said}><header>${head.join('')}</header>${body}</article>`;
}
