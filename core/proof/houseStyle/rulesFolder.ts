/** Where the newsroom's rules stand in a library: the folder, and the one file of it that the app writes. */
export const rulesFolder = { name: 'house-style', editedFileName: 'rules.json' } as const;
