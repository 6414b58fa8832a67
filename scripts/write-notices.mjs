/**
 * `npm run notices`: writes what the app says of the work of others, `resources/notices/THIRD-PARTY-NOTICES.txt`. A
 * unit test fails when it is no longer what is installed.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { thirdPartyNotices } from './notices/thirdPartyNotices.mjs';

const projectFolder = path.resolve(fileURLToPath(new URL('..', import.meta.url)));
writeFileSync(path.join(projectFolder, 'resources/notices/THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(projectFolder));
