/**
 * @typedef {object} SourceFile
 * @property {string} source its path in the project
 * @property {readonly { readonly resolved: string }[]} dependencies what it imports
 */

const HOUSES = ['core', 'electron', 'renderer'];

/** Where the drawing lies in the project. */
export const drawingPath = 'docs/architecture-map.md';

/**
 * Draws which room imports which, from the imports themselves: a diagram (Mermaid) without the lines that follow from
 * others, and a table of all of them.
 *
 * @param {readonly SourceFile[]} files
 * @returns {string} the same for the same imports
 */
export function drawArchitecture(files) {
  const pairs = importsOf(files);
  const rooms = [...new Set(files.flatMap(({ source }) => roomOf(source) ?? []))].toSorted();
  const targetsOf = (/** @type {string} */ room) => rooms.filter((other) => pairs.has(`${room} ${other}`));
  const diagram = [
    'flowchart TB',
    ...HOUSES.flatMap((house) => [
      `  subgraph ${house}`,
      ...rooms.filter((room) => room.split('/')[0] === house).map((room) => `    ${nameOf(room)}["${room}"]`),
      '  end',
    ]),
    ...rooms.flatMap((room) =>
      targetsOf(room)
        .filter((target) => !isImplied(room, target, targetsOf))
        .map((target) => `  ${nameOf(room)} --> ${nameOf(target)}`),
    ),
  ];
  const lines = rooms
    .filter((room) => targetsOf(room).length > 0)
    .map((room) => `| ${room} | ${targetsOf(room).join(', ')} |`);
  return `# Who imports whom

Drawn from the imports by \`npm run architecture\`; \`npm run check:layers\` fails when it is out of date. An arrow leads from
a room to one that it imports; what follows from other arrows is left out. What each room is for:
[architecture.md](architecture.md).

\`\`\`mermaid
${diagram.join('\n')}
\`\`\`

All of them:

| room | imports |
| --- | --- |
${lines.join('\n')}
`;
}

/**
 * Which room imports which, as `<room> <other>`. How often is not told: the drawing would change with every commit.
 *
 * @param {readonly SourceFile[]} files
 */
function importsOf(files) {
  /** @type {Set<string>} */
  const pairs = new Set();
  for (const { source, dependencies } of files) {
    for (const { resolved } of dependencies) {
      const [from, to] = [roomOf(source), roomOf(resolved)];
      if (from !== undefined && to !== undefined && from !== to) pairs.add(`${from} ${to}`);
    }
  }
  return pairs;
}

/**
 * The room of a file: `core/text`. What lies in a house itself belongs to the house.
 *
 * @param {string} filePath
 * @returns {string | undefined} undefined for what is not ours
 */
function roomOf(filePath) {
  const [house = '', room = '', ...rest] = filePath.split('/');
  if (!HOUSES.includes(house)) return undefined;
  return rest.length === 0 ? house : `${house}/${room}`;
}

/**
 * Whether one also comes from one room to the other by a third.
 *
 * @param {string} from
 * @param {string} to
 * @param {(room: string) => readonly string[]} targetsOf
 */
function isImplied(from, to, targetsOf) {
  const seen = new Set([from, to]);
  const waiting = targetsOf(from).filter((room) => room !== to);
  for (const room of waiting) {
    if (seen.has(room)) continue;
    seen.add(room);
    const next = targetsOf(room);
    if (next.includes(to)) return true;
    waiting.push(...next);
  }
  return false;
}

/** @param {string} room */
function nameOf(room) {
  // A house has its name already.
  return room.includes('/') ? room.replaceAll('/', '_') : `${room}_itself`;
}
