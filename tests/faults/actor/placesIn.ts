import path from 'node:path';

/** Where things are in the folder of a test. */
export function placesIn(folder: string): {
  readonly [Place in 'library' | 'settings' | 'export' | 'bundles' | 'deeds']: string;
} {
  return {
    library: path.join(folder, 'library'),
    settings: path.join(folder, 'settings'),
    export: path.join(folder, 'export'),
    bundles: path.join(folder, 'bundles'),
    deeds: path.join(folder, 'deeds'),
  };
}
