/** `npm run architecture`: draws who imports whom, `docs/architecture-map.md`, from the imports themselves. */
import { writeFileSync } from 'node:fs';

import { cruiseProject } from './layers/cruiseProject.mjs';
import { drawArchitecture, drawingPath } from './layers/drawArchitecture.mjs';

const { modules } = await cruiseProject();
writeFileSync(drawingPath, drawArchitecture(modules));
