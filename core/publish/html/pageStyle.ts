import { focusRules } from './focusRules';
import { frameStyle } from './frameStyle';

/**
 * The look of a published page: a calm newspaper page in one column, set in typefaces that the reader's system
 * already has, light or dark as the reader's system is, and fit for paper. It styles what the README of
 * core/publish lists and nothing else. Every pair of colours has at least WCAG's contrast for AA.
 */
export const pageStyle = `${frameStyle}.spalt {
  display: flow-root;
  max-width: calc(var(--measure) + 2.5rem);
  margin: 0 auto;
  padding: clamp(1.5rem, 0.75rem + 3vw, 3.5rem) 1.25rem clamp(3rem, 2rem + 4vw, 6rem);
}
.spalt p, .spalt ul, .spalt ol, .spalt blockquote, .spalt figure {
  margin: 0;
}
.spalt > p, .spalt > ul, .spalt > ol, .spalt > blockquote, .spalt p + p, .spalt p + ul, .spalt p + ol, .spalt ul + p, .spalt ol + p {
  margin-top: 1em;
}
.spalt a {
  padding: 0.2rem 0;
  color: inherit;
  text-decoration-color: var(--accent);
  text-decoration-thickness: 0.08em;
  text-underline-offset: 0.16em;
}
.spalt a:hover {
  color: var(--accent);
}
.spalt a:focus-visible {
  outline: 0.125rem solid var(--accent);
  outline-offset: 0.125rem;
  border-radius: 0.125rem;
}
.spalt p, .spalt li {
  hyphens: auto;
  hyphenate-limit-chars: 12 5 5;
  text-wrap: pretty;
}
.spalt .kicker {
  color: var(--accent);
  font: 700 0.875rem/1.4 var(--sans);
  letter-spacing: 0.03em;
}
.spalt h1, .spalt h2 {
  margin: 0;
  font-weight: 700;
  text-wrap: balance;
}
.spalt h1 {
  font-size: clamp(2rem, 1.35rem + 3.2vw, 3.25rem);
  line-height: 1.1;
  letter-spacing: -0.012em;
}
.spalt .kicker + h1 {
  margin-top: 0.2em;
}
.spalt header .standfirst {
  margin-top: 0.7em;
  font-size: clamp(1.1875rem, 1.09rem + 0.5vw, 1.4375rem);
  line-height: 1.45;
}
.spalt header .byline, .spalt header .published {
  font: 0.9375rem/1.5 var(--sans);
}
.spalt header .byline {
  margin-top: 1.35em;
  font-weight: 600;
}
.spalt header .published {
  margin-top: 1.35em;
  color: var(--muted);
}
.spalt header .byline + .published {
  margin-top: 0.1em;
}
.spalt .updated {
  display: block;
}
.spalt > figure, .spalt > .gallery, .spalt > .table {
  margin: 2em 0;
}
.spalt > figure.lead, .spalt > .pull-quote.is-wide {
  margin-inline: -1.25rem;
}
@media (min-width: 48rem) {
  .spalt > figure.lead, .spalt > .pull-quote.is-wide {
    margin-inline: -4rem;
  }
}
@media (min-width: 60rem) {
  .spalt > figure.lead, .spalt > .pull-quote.is-wide {
    margin-inline: -8.875rem;
  }
}
.spalt .gallery {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
  gap: 1.5rem 1rem;
}
.spalt .gallery img {
  width: 100%;
  aspect-ratio: 3 / 2;
  object-fit: cover;
  object-position: var(--focus-x, 50%) var(--focus-y, 50%);
}
${focusRules}.spalt img {
  display: block;
  max-width: 100%;
  height: auto;
  max-height: 42rem;
  margin: 0 auto;
  object-fit: contain;
}
.spalt picture {
  display: contents;
}
.spalt figcaption {
  margin-top: 0.6rem;
  color: var(--muted);
  font: 0.875rem/1.5 var(--sans);
}
.spalt .lead figcaption {
  max-width: calc(var(--measure) + 2.5rem);
  margin-inline: auto;
  padding: 0 1.25rem;
}
.spalt figcaption .credit {
  color: var(--ink);
}
.spalt .dateline {
  font-weight: 700;
  letter-spacing: 0.04em;
}
.spalt > h2 {
  margin-top: 1.7em;
  font-size: 1.375rem;
  line-height: 1.25;
}
.spalt > h2 + * {
  margin-top: 0.35em;
}
.spalt > h2 + blockquote {
  margin-top: 0.8em;
}
.spalt blockquote {
  padding-left: 1.25em;
  border-left: 3px solid var(--rule);
}
.spalt ul, .spalt ol {
  padding-left: 1.4em;
}
.spalt li + li, .spalt li > ul, .spalt li > ol {
  margin-top: 0.35em;
}
.spalt li::marker {
  color: var(--muted);
}
.spalt hr {
  width: 5em;
  height: 0;
  margin: 2.25em auto;
  border: 0;
  border-top: 1px solid var(--muted);
}
.spalt > .pull-quote {
  margin: 2.25em 0;
  padding: 1.1em 0 1.15em;
  border-top: 3px solid var(--accent);
  border-bottom: 1px solid var(--rule);
}
.spalt .pull-quote blockquote {
  margin: 0;
  padding: 0;
  border: 0;
  font-size: clamp(1.4375rem, 1.25rem + 0.9vw, 1.8125rem);
  font-style: italic;
  line-height: 1.3;
  text-wrap: balance;
}
.spalt .pull-quote blockquote p {
  hyphens: manual;
}
.spalt .pull-quote blockquote p::before {
  content: open-quote;
}
.spalt .pull-quote blockquote p::after {
  content: close-quote;
}
:lang(sv) .pull-quote blockquote {
  quotes: "”" "”" "’" "’";
}
:lang(en) .pull-quote blockquote {
  quotes: "“" "”" "‘" "’";
}
.spalt .attribution {
  margin-top: 0.7em;
  color: var(--muted);
  font: 0.9375rem/1.5 var(--sans);
}
.spalt > .pull-quote.is-wide {
  padding-inline: 1.25rem;
  text-align: center;
}
.spalt > .pull-quote.is-wide blockquote {
  font-size: clamp(1.625rem, 1.25rem + 1.8vw, 2.5rem);
}
@media (min-width: 48rem) {
  .spalt > .pull-quote.is-left, .spalt > .pull-quote.is-right {
    width: min(45%, 17rem);
    margin-block: 0.5em 1em;
  }
  .spalt > .pull-quote.is-left {
    float: left;
    margin-right: 1.75rem;
  }
  .spalt > .pull-quote.is-right {
    float: right;
    margin-left: 1.75rem;
  }
  .spalt > :is(h2, hr, figure, .gallery, .table, .fact-box, .pull-quote, .corrections) {
    clear: both;
  }
}
@media (min-width: 75rem) {
  .spalt > .pull-quote.is-left {
    margin-left: -7rem;
  }
  .spalt > .pull-quote.is-right {
    margin-right: -7rem;
  }
}
.spalt .question {
  margin-top: 1.6em;
}
.spalt .question + p {
  margin-top: 0.35em;
}
.spalt .table {
  overflow-x: auto;
}
.spalt table {
  width: 100%;
  border-collapse: collapse;
  font: 0.9375rem/1.45 var(--sans);
}
.spalt caption {
  padding-bottom: 0.6rem;
  font-weight: 700;
  text-align: left;
}
.spalt th, .spalt td {
  min-width: 4.5rem;
  padding: 0.5rem 0.75rem 0.5rem 0;
  border-bottom: 1px solid var(--rule);
  text-align: left;
  vertical-align: top;
}
.spalt thead th {
  border-bottom: 2px solid var(--ink);
  vertical-align: bottom;
}
.spalt .table:focus-visible {
  outline: 0.125rem solid var(--accent);
  outline-offset: 0.25rem;
}
.spalt > .link-card {
  margin: 2em 0;
  padding: 1rem 1.25rem;
  border: 1px solid var(--rule);
  border-left: 3px solid var(--accent);
  font: 1rem/1.5 var(--sans);
}
.spalt .link-card p {
  margin: 0;
}
.spalt .link-card-title {
  font-weight: 700;
}
.spalt .link-card-site {
  color: var(--muted);
  font-size: 0.875rem;
}
.spalt .link-card .link-card-note {
  margin-top: 0.35rem;
}
.spalt .related-article {
  font: 1rem/1.5 var(--sans);
}
.spalt .related-label {
  color: var(--accent);
  font-weight: 700;
}
.spalt > .corrections {
  margin-top: 2.5em;
  padding-top: 1em;
  border-top: 1px solid var(--rule);
  font: 0.9375rem/1.5 var(--sans);
}
.spalt .corrections h2 {
  font-size: 1rem;
  line-height: 1.4;
}
.spalt > .fact-box {
  margin: 2.25em 0;
  padding: 1.25rem 1.375rem 1.375rem;
  background: var(--panel);
  border-top: 3px solid var(--ink);
  font: 1rem/1.55 var(--sans);
}
.spalt .fact-box h2 {
  font-size: 1.0625rem;
  line-height: 1.35;
}
.spalt .fact-box h2 + * {
  margin-top: 0.5em;
}
.spalt .source {
  color: var(--muted);
  font: 0.9375rem/1.5 var(--sans);
}
.spalt > .source {
  margin-top: 1.75em;
}
.spalt > .source + .source {
  margin-top: 0.25em;
}
.spalt > header + :is(p, ul, ol, blockquote) {
  margin-top: 2em;
}
.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
@media print {
  @page {
    margin: 18mm 20mm 20mm;
  }
  :root {
    --paper: #fff;
    --ink: #000;
    --muted: #444;
    --accent: #93261a;
    --rule: #bbb;
    --panel: #fff;
  }
  body {
    font-size: 11pt;
    line-height: 1.45;
  }
  .masthead {
    padding: 0 0 3mm;
  }
  .spalt {
    max-width: none;
    padding: 7mm 0 0;
  }
  .spalt > figure.lead, .spalt > .pull-quote.is-wide {
    width: auto;
    margin-inline: 0;
  }
  .spalt .lead figcaption {
    max-width: none;
    padding: 0;
  }
  .spalt > .fact-box {
    border: 1px solid var(--muted);
    border-top: 3px solid var(--ink);
  }
  .spalt img {
    max-height: 80mm;
    margin: 0;
    object-position: left;
  }
  .spalt .lead img {
    max-height: 100mm;
  }
  .spalt figure, .spalt .pull-quote, .spalt .fact-box, .spalt tr, .spalt .link-card {
    break-inside: avoid;
  }
  .spalt h1, .spalt h2 {
    break-after: avoid;
  }
  .spalt h2, .spalt .question, .spalt .kicker {
    break-inside: avoid;
  }
  .spalt .question {
    break-after: avoid;
  }
  .spalt > :not(header) a[href^="http"]::after {
    color: var(--muted);
    font-size: 0.85em;
    hyphens: manual;
    overflow-wrap: anywhere;
    content: " (" attr(href) ")";
  }
  .spalt p, .spalt li {
    orphans: 3;
    widows: 3;
  }
}
`;
