export function nodeBinary(line: string): string | undefined
