/**
 * Who may import whom. The house is described in docs/architecture.md; this file holds it.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      // Electron's own: the disk without its reading of archives.
      to: { couldNotResolve: true, pathNot: '^original-fs$' },
    },
    {
      name: 'core-stands-alone',
      comment: 'core runs anywhere: nothing of Node, Electron, React or the window.',
      severity: 'error',
      from: { path: '^core/' },
      to: {
        pathNot: [
          '^core/',
          '^node_modules/(?:@tiptap/(?!react)|prosemirror-|zod/|diff/|parse5/|jsonc-parser/|hunspell-wasm/|re2js/|yaml/|liquidjs/)',
        ],
      },
    },
    {
      name: 'tiptap-in-document-only',
      comment: 'Within core, only document and review, which follows its steps, know what nodes are made of.',
      severity: 'error',
      from: { path: '^core/(?!document/|review/)' },
      to: { path: '^node_modules/(?:@tiptap/|prosemirror-)' },
    },
    .../** @type {[string, string[]][]} */ ([
      ['base', []],
      ['document', ['base']],
      ['text', ['base', 'document']],
      ['compare', ['base', 'document', 'text']],
      ['review', ['base', 'document', 'text', 'compare']],
      ['article', ['base', 'document', 'text', 'review']],
      ['proof', ['base', 'document', 'text', 'article']],
      ['publish', ['base', 'document', 'text', 'review', 'article']],
      ['intake', ['base', 'document', 'text', 'article']],
      ['library', ['base', 'document', 'text', 'review', 'article']],
      ['contract', ['base', 'document', 'text', 'review', 'article', 'proof', 'publish', 'intake', 'library']],
    ]).map(([room, below]) => ({
      name: `core-order-${room}`,
      comment: `core/${room} may use only the rooms below it.`,
      severity: 'error',
      from: { path: `^core/${room}/` },
      to: { path: '^core/', pathNot: `^core/(?:${[room, ...below].join('|')})/` },
    })),
    {
      name: 'electron-not-renderer',
      comment: 'The two processes meet in core/contract, not even by types elsewhere.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'renderer-not-electron',
      comment: 'The two processes meet in core/contract, not even by types elsewhere.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/|^node_modules/electron/' },
    },
    {
      name: 'storage-and-cli-without-electron',
      comment: 'Storage and the command line run in plain Node.',
      severity: 'error',
      from: { path: '^electron/(?:storage|cli)/' },
      to: { path: '^node_modules/electron/|^electron/(?:main|preload)/' },
    },
    {
      name: 'bundles-apart',
      comment: 'What comes from strangers is opened in the workshop, never by main.',
      severity: 'error',
      from: { path: '^electron/(?:main|storage)/' },
      to: { path: '^electron/workshop/bundles/' },
    },
    {
      name: 'lowdb-in-storage-only',
      severity: 'error',
      from: { pathNot: '^(?:electron/storage|tests/(?:unit/electron/storage|faults))/' },
      to: { path: '^node_modules/lowdb/' },
    },
    {
      name: 'preload-is-thin',
      comment: 'The preload holds no logic: electron and the contract.',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { pathNot: '^core/contract/|^node_modules/electron/|^electron/preload/' },
    },
    {
      name: 'ui-knows-no-articles',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^core/|^renderer/(?!ui/)' },
    },
    {
      name: 'production-without-tests',
      severity: 'error',
      from: { path: '^(?:core|electron|renderer)/' },
      to: { path: '^(?:tests|bench|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:out|dist)/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css'],
    },
  },
};
