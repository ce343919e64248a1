import manifest from '../../package.json' with { type: 'json' }

/** The tool's own name and version, as its package says them. */
export const tool = { name: manifest.name, version: manifest.version } as const
