/**
 * What every page of Spalt's own look begins with: colours, light or dark as the reader's system is, and typefaces that
 * it already has. Every pair of colours has at least WCAG's contrast for AA.
 */
export const baseStyle = `:root {
  color-scheme: light dark;
  --paper: #fdfcf9;
  --ink: #1d1b18;
  --muted: #5d564c;
  --accent: #93261a;
  --rule: #dcd6ca;
  --panel: #f4f0e7;
  --measure: 38.25rem;
  --serif: "Iowan Old Style", "Palatino Linotype", "URW Palladio L", P052, Palatino, "Noto Serif", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #181715;
    --ink: #e8e4dc;
    --muted: #aaa397;
    --accent: #f0937f;
    --rule: #3b3833;
    --panel: #22201d;
  }
}
*, ::before, ::after {
  box-sizing: border-box;
}
html {
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
`;
