import { createRequire } from 'node:module';

declare const BUILD_VERSION: string | undefined;
declare const BUILD_ID: string | undefined;

/** The version in package.json; bundling writes it in. */
export const version: string =
  typeof BUILD_VERSION === 'string'
    ? BUILD_VERSION
    : (createRequire(import.meta.url)('../package.json').version as string);

/** Tells this build of the tool from every other, so that nothing that another worked out is trusted. */
export const buildId: string = typeof BUILD_ID === 'string' ? BUILD_ID : `source of ${version}`;
