import { baseStyle } from '../../html/baseStyle';

/**
 * The look of the pages of a site that are no articles: that of `pageStyle`, in one calm column, and fit for paper.
 */
export const siteStyle = `${baseStyle}body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.5 var(--serif);
  overflow-wrap: anywhere;
}
p, ul, ol, h1, h2 {
  margin: 0;
  padding: 0;
}
ul, ol {
  list-style: none;
}
a {
  color: inherit;
  text-decoration-color: var(--accent);
  text-decoration-thickness: 0.08em;
  text-underline-offset: 0.16em;
}
a:hover {
  color: var(--accent);
}
a:focus-visible {
  outline: 0.125rem solid var(--accent);
  outline-offset: 0.125rem;
}
.skip:not(:focus) {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
.masthead {
  padding: 0.875rem 1.25rem 0.75rem;
  border-bottom: 1px solid var(--rule);
  text-align: center;
}
.masthead a {
  text-decoration: none;
}
.site-name {
  font-size: 1.375rem;
  font-weight: 700;
  line-height: 1.3;
}
.site-name.is-large {
  font-size: clamp(2rem, 1.35rem + 3.2vw, 3.25rem);
  letter-spacing: -0.012em;
}
.tagline, .meta, .sections, .pager, footer {
  color: var(--muted);
  font: 0.9375rem/1.5 var(--sans);
}
.sections ul, footer ul {
  display: flex;
  flex-wrap: wrap;
  justify-content: center;
  gap: 0 1.25rem;
}
.sections a, footer a {
  display: inline-block;
  padding: 0.35rem 0;
}
main {
  max-width: 46rem;
  margin: 0 auto;
  padding: clamp(1.5rem, 0.75rem + 3vw, 3rem) 1.25rem;
}
h1 {
  font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2.125rem);
  line-height: 1.15;
  text-wrap: balance;
}
h1 + p {
  margin-top: 1em;
}
.teasers > li {
  display: flow-root;
  padding: 1.5rem 0;
  border-bottom: 1px solid var(--rule);
}
.teasers img {
  display: block;
  width: 100%;
  height: auto;
  max-height: 24rem;
  object-fit: cover;
  margin-bottom: 0.75rem;
}
.kicker {
  color: var(--accent);
  font: 700 0.875rem/1.4 var(--sans);
  letter-spacing: 0.03em;
}
h2 {
  font-size: 1.5rem;
  line-height: 1.2;
  text-wrap: balance;
}
h2 a {
  text-decoration: none;
}
.standfirst {
  margin-top: 0.4em;
}
.meta {
  margin-top: 0.4em;
}
.pager {
  display: flex;
  flex-wrap: wrap;
  gap: 0 2rem;
  padding-top: 1.5rem;
}
.pager a {
  padding: 0.5rem 0;
}
footer {
  padding: 1.5rem 1.25rem 2.5rem;
  border-top: 1px solid var(--rule);
  text-align: center;
}
@media (min-width: 48rem) {
  .teasers img {
    float: right;
    width: 15rem;
    max-height: 12rem;
    margin: 0 0 0.5rem 1.5rem;
  }
}
@media print {
  @page {
    margin: 18mm 20mm 20mm;
  }
  :root {
    --paper: #fff;
    --ink: #000;
    --muted: #444;
    --rule: #bbb;
  }
  .skip, .sections, .pager, footer {
    display: none;
  }
  .teasers > li {
    break-inside: avoid;
  }
}
`;
