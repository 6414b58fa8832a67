import { baseStyle } from './baseStyle';

/** What the page of an article and a list by a profile begin with: the page itself, and the name of the paper above it. */
export const frameStyle = `${baseStyle}body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.6 var(--serif);
  overflow-wrap: break-word;
  font-kerning: normal;
  text-rendering: optimizeLegibility;
}
.masthead {
  padding: 0.875rem 1.25rem 0.75rem;
  border-bottom: 1px solid var(--rule);
  text-align: center;
}
.masthead p {
  margin: 0;
  font-size: 1.375rem;
  font-weight: 700;
  line-height: 1.3;
  letter-spacing: -0.005em;
}
`;
