import packageFacts from '../../../package.json' with { type: 'json' };

/** This program's own version, as records name it. */
export const PROGRAM_VERSION: string = packageFacts.version;
