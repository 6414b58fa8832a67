import { focusRules } from '../../html/focusRules';
import { frameStyle } from '../../html/frameStyle';

/**
 * What a page that is no article has before the styles of its profile: the page itself, entries whose headline is the
 * link of all that belongs to it, photos cut to one shape around what must be seen, and what paper does without.
 */
export const listStyle = `${frameStyle}body {
  overflow-wrap: anywhere;
}
main :is(p, ul, ol, h1, h2, h3) {
  margin: 0;
  padding: 0;
}
main :is(ul, ol) {
  list-style: none;
}
main a {
  color: inherit;
  text-decoration-color: var(--accent);
  text-decoration-thickness: 0.08em;
  text-underline-offset: 0.16em;
}
main a:hover {
  color: var(--accent);
}
main a:focus-visible {
  outline: 0.125rem solid var(--accent);
  outline-offset: 0.125rem;
}
main :is(h1, h2, h3) {
  text-wrap: balance;
}
.entry {
  position: relative;
  min-width: 0;
}
.entry :is(h2, h3) {
  line-height: 1.18;
}
.entry :is(h2, h3) a {
  text-decoration: none;
}
.entry :is(h2, h3) a::after {
  position: absolute;
  inset: 0;
  content: "";
}
.entry picture {
  display: contents;
}
.entry img {
  display: block;
  width: 100%;
  height: auto;
  aspect-ratio: 3 / 2;
  background: var(--panel);
  object-fit: cover;
  object-position: var(--focus-x, 50%) var(--focus-y, 50%);
}
${focusRules}.meta {
  color: var(--muted);
  font: 0.875rem/1.5 var(--sans);
}
.meta time {
  display: inline-block;
}
.pager {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 0.5rem 2rem;
  font: 600 0.9375rem/1.5 var(--sans);
}
.pager a {
  padding: 0.5rem 0;
}
.pager [rel="next"] {
  margin-left: auto;
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
    --panel: #fff;
  }
  body {
    font-size: 10.5pt;
  }
  .skip, .pager, nav {
    display: none;
  }
  .entry {
    break-inside: avoid;
  }
  .entry img {
    max-height: 80mm;
  }
  main :is(h1, h2, h3) {
    break-after: avoid;
  }
}
`;
